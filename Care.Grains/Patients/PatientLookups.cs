using System.Collections.Immutable;
using Care.Grains.Caching;
using Care.Grains.Facilities;
using Care.Grains.Places;
using Care.Grains.Storage;
using Care.Grains.Users;
using Care.Interfaces.Caching;
using Care.Interfaces.Calls;
using Care.Interfaces.Patients;
using Care.Interfaces.Permissions;

namespace Care.Grains.Patients;

/// <summary>What a patient's grain needs of the world when it is written to: whether what a body names exists, and what the body makes of the state.</summary>
internal sealed class PatientLookups(
    PlaceDirectory places,
    FacilityDirectory facilities,
    Assignees assignees,
    IEntityRows<int, FacilityRow> facilitiesByKey,
    IEntityRows<Guid, PatientRow> patients,
    FacilityViews facilityViews,
    EntityKeys keys,
    ChangeFeed changes,
    CacheGenerations pages,
    CareOptions options)
{
    public ValueTask<FacilityRow?> Facility(Guid? facility) => facilities.Find(facility);

    /// <summary>Who may register where (contract 04, §3.2 rules 1 and 2).</summary>
    public async ValueTask<Error?> CheckFacility(Guid? facility, PermissionSet caller) => facility switch
    {
        null => Error.Rule("facility", "Facility is required to register a patient"),
        _ when await facilities.Find(facility) is not { State.Deleted: false } found => Error.Field("facility", "object with this id not found"),
        _ => PatientPermissions.MayAdmitTo(caller, (await facilities.Find(facility))!.Facts)
            ? null
            : Error.Rule("facility", "Patient can only be created in the home facility"),
    };

    /// <summary>What is wrong with a body that only time, the places or other rows can tell.</summary>
    /// <param name="body">The body.</param>
    /// <param name="stored">The patient as stored, or null for a new one.</param>
    /// <param name="isWhole">True where all that is required must be given: registration and PUT.</param>
    /// <param name="now">The time.</param>
    public async ValueTask<Error?> Check(PatientWrite body, PatientState? stored, bool isWhole, DateTimeOffset now)
    {
        var map = await places.Current();
        List<FieldError> errors = [.. BirthRule.Check(body, required: isWhole, ServerZone.DayOf(now))];
        var born = BirthRule.FirstDay(body.DateOfBirth.Or(stored?.DateOfBirth), body.YearOfBirth.Or(stored?.YearOfBirth));
        var tellsLife = body.DeathDatetime.Sent || body.DateOfBirth.Sent || body.YearOfBirth.Sent;
        if (errors is [] && tellsLife && DeathRule.Check(body.DeathDatetime.Or(stored?.DeathDatetime), born, now) is { } death)
        {
            errors.Add(death);
        }

        if (VaccinationRule.Check(body) is { } vaccination)
        {
            errors.Add(vaccination);
        }

        Unknown("ward", body.Ward, key => map.Ward(key) is null);
        Unknown("local_body", body.LocalBody, key => map.LocalBody(key) is null);
        Unknown("district", body.District, key => map.District(key) is null);
        Unknown("state", body.State, key => map.State(key) is null);
        if (await assignees.Check("assigned_to", body.AssignedTo.Value, stored?.AssignedTo) is { } nobody)
        {
            errors.Add(nobody);
        }

        if (body.NearestFacility.Value is { } nearest && (await facilitiesByKey.Read([nearest], CancellationToken.None)).Count == 0)
        {
            errors.Add(NoSuch("nearest_facility", nearest));
        }

        errors.AddRange(await UnknownContacts(body));
        return errors is [] ? null : Error.Fields([.. errors]);

        void Unknown(string field, Optional<int?> sent, Func<int?, bool> missing)
        {
            if (sent.Value is { } key && missing(key))
            {
                errors.Add(NoSuch(field, key));
            }
        }
    }

    /// <summary>A patient of whom nothing is known yet.</summary>
    public PatientState Blank(Guid? facility, PermissionSet creator) => new()
    {
        Pk = EntityKeys.ToBeDrawn,
        Facility = facility,
        CreatedBy = creator.Pk,
        AllowTransfer = options.PeacetimeMode,
    };

    /// <summary>What PUT starts from.</summary>
    public PatientState Reset(PatientState state) => state.Reset(options.PeacetimeMode);

    /// <summary>The state with what was sent.</summary>
    /// <param name="state">The state before.</param>
    /// <param name="body">What was sent.</param>
    /// <param name="replace">True where the lists are replaced, left out or not: PUT.</param>
    /// <param name="now">The time.</param>
    public async ValueTask<PatientState> Changed(PatientState state, PatientWrite body, bool replace, DateTimeOffset now)
    {
        var contacts = replace ? [] : state.ContactedPatients;
        foreach (var contact in body.ContactedPatients.Sent ? body.ContactedPatients.Value : [])
        {
            contacts = contacts.Add(PatientMapper.Stored(contact, await keys.ForPart()));
        }

        return state.With(body, await places.Current(), now) with
        {
            MetaInfo = body.MetaInfo is { } meta
                ? MergePatch<PatientMetaState, PatientMetaWrite>.Apply(state.MetaInfo ?? new() { Id = await keys.ForPart() }, meta)
                : state.MetaInfo,
            MedicalHistory = body.MedicalHistory.Sent ? OneEach(body.MedicalHistory.Value) : replace ? [] : state.MedicalHistory,
            ContactedPatients = contacts,
        };
    }

    /// <summary>
    /// The number of live patients of these facilities changed: this silo shows it at once, the others as soon as the database tells them. No page that is
    /// cached shows the old one any more.
    /// </summary>
    public Task CensusChanged(params ReadOnlySpan<Guid?> changed)
    {
        foreach (var facility in changed)
        {
            if (facility is { } id)
            {
                changes.Announce("facility", id.ToString());
            }
        }

        return pages.Advance(PageFamily.Facilities);
    }

    public async ValueTask<Document<PatientTransferred>> Transferred(Guid id, PatientState state) => Document<PatientTransferred>.Of(
        new(state.YearOfBirth, id, facilityViews.Basic((await facilities.Find(state.Facility))!, await places.Current())));

    private static FieldError NoSuch(string field, int key) => new(field, [$"Invalid pk \"{key}\" - object does not exist."]);

    /// <summary>Of several entries for one disease the last is kept (contract 04, §3.2 rule 10).</summary>
    private static ImmutableArray<MedicalHistoryEntry> OneEach(ImmutableArray<MedicalHistoryEntry> entries) =>
        [.. entries.GroupBy(entry => entry.Disease).Select(same => same.Last())];

    private async ValueTask<IReadOnlyList<FieldError>> UnknownContacts(PatientWrite body)
    {
        if (!body.ContactedPatients.Sent || body.ContactedPatients.Value is [])
        {
            return [];
        }

        var sent = body.ContactedPatients.Value;
        var known = await patients.Read([.. sent.Select(contact => contact.PatientInContact).Distinct()], CancellationToken.None);
        return [.. sent.Index()
            .Where(contact => !known.ContainsKey(contact.Item.PatientInContact))
            .Select(contact => new FieldError($"contacted_patients/{contact.Index}/patient_in_contact", ["object with this id not found"]))];
    }
}
