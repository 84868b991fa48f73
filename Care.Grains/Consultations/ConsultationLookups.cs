using System.Collections.Immutable;
using Care.Grains.Diagnoses;
using Care.Grains.Facilities;
using Care.Grains.Locations;
using Care.Grains.Users;
using Care.Interfaces.Calls;
using Care.Interfaces.Consultations;
using Care.Interfaces.Patients;
using Care.Interfaces.Permissions;

namespace Care.Grains.Consultations;

/// <summary>What a consultation's grain needs of the world: whether what a body names exists, and where the patient is cared for.</summary>
internal sealed class ConsultationLookups(
    FacilityDirectory facilities, LocationDirectory locations, UserDirectory users, ConceptDirectory concepts, Assignees assignees, CareOptions options)
{
    /// <summary>A facility that there is, or null.</summary>
    public async ValueTask<FacilityRow?> Facility(Guid? facility) => await facilities.Find(facility) is { State.Deleted: false } row ? row : null;

    /// <summary>What the permissions need to know.</summary>
    public async ValueTask<ConsultationFacts> Facts(ConsultationState state, ConsultedPatient? patient) => new(
        (await facilities.Find(state.Facility))?.Facts,
        (await facilities.Find(patient?.Facility))?.Facts,
        patient?.IsActive ?? false,
        state.AssignedTo,
        patient?.AssignedTo);

    /// <summary>The user whom the integer key names, or null.</summary>
    public async ValueTask<Guid?> User(int? pk) => (await users.Find(pk))?.Id;

    /// <summary>The e-mail address of the user whom the integer key names; null or empty where none is known.</summary>
    public async ValueTask<string?> Email(int pk) => (await users.Find(pk))?.State.Email;

    /// <summary>What is wrong with the fields of a body that only time or other rows can tell (§4.4, "field checks", and U1), all of it together.</summary>
    /// <param name="body">What was sent.</param>
    /// <param name="patientIsKnown">Whether the named patient is one that the consultation can be about.</param>
    /// <param name="isNew">Whether the consultation begins.</param>
    /// <param name="assignedTo">The user (integer key) whom it is assigned to so far, or null.</param>
    /// <param name="born">The first day on which the patient may have been born; asked where a death is told.</param>
    /// <param name="now">The time.</param>
    public async ValueTask<Error?> CheckFields(ConsultationWrite body, bool patientIsKnown, bool isNew, int? assignedTo, DateOnly? born, DateTimeOffset now)
    {
        List<FieldError?> errors =
        [
            patientIsKnown ? null : NoSuchObject("patient"),
            DeathRule.Check(body.DeathDatetime.Value, born, now),
            body.EncounterDate.Sent ? EncounterDateRule.Check(body.EncounterDate.Value, options.EarliestEncounter, now) : null,
            .. isNew ? WhatItBeginsWith(body, now) : NothingToBeginWith(body),
            .. await UnknownConcepts(body),
            await UnknownFacility("referred_to", body.ReferredTo),
            await UnknownFacility("referred_from_facility", body.ReferredFromFacility),
            body.TransferredFromLocation.Sent && await locations.Find(body.TransferredFromLocation.Value) is not { State.Deleted: false }
                ? NoSuchObject("transferred_from_location")
                : null,
            await assignees.Check("assigned_to", body.AssignedTo.Value, assignedTo),
            await UnknownUser("treating_physician", body.TreatingPhysician.Value),
        ];
        var found = errors.OfType<FieldError>().ToImmutableArray();
        return found is [] ? null : Error.Fields(found);
    }

    private static IEnumerable<FieldError?> WhatItBeginsWith(ConsultationWrite body, DateTimeOffset now) =>
    [
        body.CreateDiagnoses.Sent ? FirstDiagnosesRule.Check(body.CreateDiagnoses.Value) : null,
        body.CreateSymptoms.Sent ? FirstSymptomsRule.Check(body.CreateSymptoms.Value, now) : null,
    ];

    private static IEnumerable<FieldError?> NothingToBeginWith(ConsultationWrite body) =>
    [
        !body.CreateDiagnoses.Sent ? null
            : new("create_diagnoses",
                [body.CreateDiagnoses.Value is [] ? "Atleast one diagnosis is required" : "Bulk create diagnoses is not allowed on update"]),
        body.CreateSymptoms.Sent ? new("create_symptoms", ["Bulk create symptoms is not allowed on update"]) : null,
    ];

    private async ValueTask<IEnumerable<FieldError?>> UnknownConcepts(ConsultationWrite body)
    {
        var index = await concepts.Current();
        return (body.CreateDiagnoses.Sent ? body.CreateDiagnoses.Value : []).Index()
            .Where(item => index.Find(item.Item.Diagnosis) is null)
            .Select(item => new FieldError($"create_diagnoses/{item.Index}/diagnosis", [$"Invalid pk \"{item.Item.Diagnosis}\" - object does not exist."]));
    }

    private static FieldError NoSuchObject(string field) => new(field, ["object with this id not found"]);

    private async ValueTask<FieldError?> UnknownFacility(string field, Optional<Guid> sent) =>
        sent.Sent && await Facility(sent.Value) is null ? NoSuchObject(field) : null;

    private async ValueTask<FieldError?> UnknownUser(string field, int? pk) =>
        pk is not null && await User(pk) is null ? new(field, [$"Invalid pk \"{pk}\" - object does not exist."]) : null;
}
