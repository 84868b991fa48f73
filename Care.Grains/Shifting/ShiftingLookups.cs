using Care.Grains.Facilities;
using Care.Grains.Patients;
using Care.Grains.Storage;
using Care.Grains.Users;
using Care.Interfaces.Calls;
using Care.Interfaces.Permissions;
using Care.Interfaces.Shifting;

namespace Care.Grains.Shifting;

/// <summary>What a shifting request's grain needs of the world: who takes part in it, and whether what a body names exists.</summary>
internal sealed class ShiftingLookups(
    FacilityDirectory facilities,
    NamedFacilities named,
    Assignees assignees,
    IEntityRows<Guid, PatientRow> patients,
    IOpenShiftings open,
    CareOptions options)
{
    /// <summary>Whether the origin runs the requests, and not an approving facility.</summary>
    public bool Peacetime => options.PeacetimeMode;

    public async ValueTask<ShiftingRelatedEntities> RelatedTo(ShiftingState state) => new(
        await facilities.Find(state.OriginFacility),
        await facilities.Find(state.ShiftingApprovingFacility),
        await facilities.Find(state.AssignedFacility),
        (await patients.Read([state.Patient], CancellationToken.None)).GetValueOrDefault(state.Patient));

    /// <summary>
    /// True when a request of the patient stands in the way of another one (§7.6 rule 3). The unique index has the last word; this is so that the errors come
    /// in their order.
    /// </summary>
    public async ValueTask<bool> HasOpen(Guid patient) => (await open.Of(patient)).Any(request => ShiftingStatusRule.IsOpen(request.Status));

    /// <summary>What of a body only other rows can tell to be wrong.</summary>
    /// <param name="body">What was sent.</param>
    /// <param name="assignedTo">The user (integer key) whom the request is assigned to so far, or null.</param>
    public async ValueTask<IReadOnlyList<FieldError>> Check(ShiftingWrite body, int? assignedTo)
    {
        IEnumerable<FieldError?> errors =
        [
            await named.Check("origin_facility", body.OriginFacility.Sent ? body.OriginFacility.Value : null),
            await named.Check("shifting_approving_facility", body.ShiftingApprovingFacility.Sent ? body.ShiftingApprovingFacility.Value : null),
            await named.Check("assigned_facility", body.AssignedFacility.Value),
            await assignees.Check("assigned_to", body.AssignedTo.Value, assignedTo),
        ];
        return [.. errors.OfType<FieldError>()];
    }
}

/// <summary>What a shifting request needs to know of others, as it is now: to decide who may do what with it, and to show it.</summary>
internal sealed record ShiftingRelatedEntities(FacilityRow? Origin, FacilityRow? Approving, FacilityRow? Assigned, PatientRow? Patient)
{
    public ShiftingFacts FactsOf(ShiftingState state) => state.Facts(Origin?.Facts, Approving?.Facts, Assigned?.Facts, Patient?.State.Facility);
}
