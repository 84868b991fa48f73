using Care.Grains.Consultations;
using Care.Grains.Facilities;
using Care.Grains.Places;
using Care.Grains.Storage;
using Care.Grains.Users;
using Care.Interfaces.Calls;
using Care.Interfaces.Consultations;
using Care.Interfaces.Patients;
using Care.Interfaces.Permissions;

namespace Care.Grains.Patients;

/// <summary>Writes a patient's full form, out of this silo's memory: facilities, users and places are in its directories.</summary>
internal sealed class PatientDocuments(
    PlaceDirectory places, FacilityDirectory facilities, UserDirectory users, IEntityRows<Guid, PatientRow> patients, PatientViews views,
    IEntityRows<Guid, ConsultationRow> consultations, ConsultationViews consultationViews)
{
    /// <summary>What the form shows of others, as it is now.</summary>
    public async ValueTask<PatientRelatedEntities> RelatedTo(PatientState state) => new(
        await places.Current(),
        await facilities.Find(state.Facility),
        await users.Find(state.AssignedTo),
        await users.Find(state.LastEdited),
        await users.Find(state.CreatedBy));

    public async ValueTask<Document<PatientDetail>> Write(Guid id, PatientState state, PatientRelatedEntities related, PermissionSet reader) =>
        Document<PatientDetail>.Of(views.Detail(
            id, state, related, await LastConsultation(state), state.ContactedPatients is [] ? [] : await Contacts(state, related.Places, reader)));

    /// <summary>The last consultation as it is now. Who reads the patient's record reads it, too.</summary>
    private async ValueTask<Consultation?> LastConsultation(PatientState state) =>
        state.LastConsultation is { } last && (await consultations.Read([last], CancellationToken.None)).GetValueOrDefault(last) is { } row
            ? (await consultationViews.Of([row]))[0]
            : null;

    /// <summary>
    /// The contacts, each with the other patient's list form where the reader may read that patient: naming somebody's id opens nobody's record.
    /// </summary>
    private async Task<IReadOnlyList<PatientContact>> Contacts(PatientState state, PlaceMap map, PermissionSet reader)
    {
        var others = await patients.Read([.. state.ContactedPatients.Select(contact => contact.PatientInContact).Distinct()], CancellationToken.None);
        var related = await facilities.FindAll(others.Values.Select(row => row.State.Facility));
        var assigned = await users.FindAll(others.Values.Select(row => row.State.AssignedTo));
        var lastConsultations = await consultationViews.ById(others.Values.Select(row => row.LastConsultation));
        return [.. state.ContactedPatients.Select(contact => PatientMapper.Contact(contact, Item(others.GetValueOrDefault(contact.PatientInContact))))];

        PatientListItem? Item(PatientRow? other)
        {
            if (other is null || other.State.Deleted)
            {
                return null;
            }

            var facility = other.State.Facility is { } at ? related.GetValueOrDefault(at) : null;
            var facts = other.State.Facts(facility?.Facts);
            return PatientScope.Detail(reader).Contains(facts) && PatientPermissions.MayRead(reader, facts)
                ? views.Item(other.Id, other.State, facility, other.State.AssignedTo is { } user
                    ? assigned.GetValueOrDefault(user)
                    : null, other.LastConsultation is { } last
                    ? lastConsultations[last.Id]
                    : null, map)
                : null;
        }
    }
}

/// <summary>What a patient's full form shows of others, out of the silo's memory. Two are the same when every row in them is the very same instance.</summary>
internal sealed record PatientRelatedEntities(PlaceMap Places, FacilityRow? Facility, UserRow? AssignedTo, UserRow? LastEdited, UserRow? CreatedBy)
{
    public bool IsSameAs(PatientRelatedEntities? other) =>
        other is not null
        && ReferenceEquals(Places, other.Places)
        && ReferenceEquals(Facility, other.Facility)
        && ReferenceEquals(AssignedTo, other.AssignedTo)
        && ReferenceEquals(LastEdited, other.LastEdited)
        && ReferenceEquals(CreatedBy, other.CreatedBy);
}
