using Care.Grains.Consultations;
using Care.Grains.Facilities;
using Care.Grains.Places;
using Care.Grains.Storage;
using Care.Grains.Users;
using Care.Interfaces.Calls;
using Care.Interfaces.Patients;
using Care.Interfaces.Permissions;

namespace Care.Grains.Patients;

/// <summary>Writes a patient's full form, out of this silo's memory: facilities, users and places are in its directories.</summary>
internal sealed class PatientDocuments(
    PlaceDirectory places, FacilityDirectory facilities, UserDirectory users, IEntityRows<Guid, PatientRow> patients, PatientViews views,
    ConsultationDocuments consultations, ConsultationViews consultationViews)
{
    /// <summary>What the form shows of others, as it is now.</summary>
    public async ValueTask<PatientRelatedEntities> RelatedTo(PatientState state) => new(
        await places.Current(),
        await facilities.Find(state.Facility),
        await users.Find(state.AssignedTo),
        await users.Find(state.LastEdited),
        await users.Find(state.CreatedBy));

    /// <summary>True while the form shows the last consultation as it is.</summary>
    public async ValueTask<bool> IsCurrent(WrittenPatient written) =>
        written.Consultation is null || await consultations.IsCurrent(written.State.LastConsultation!.Value, written.Consultation);

    /// <summary>Writes the form with the last consultation as it is now. Who reads the patient's record reads that, too.</summary>
    public async ValueTask<WrittenPatient> Write(Guid id, PatientState state, PatientRelatedEntities related, PermissionSet reader)
    {
        var last = state.LastConsultation is { } consultation ? await consultations.Read(consultation) : null;
        var view = views.Detail(id, state, related, last?.View, await ContactsOf(state, reader));
        return new(state, related, last?.Source, Document<PatientDetail>.Of(view, state.ModifiedDate));
    }

    /// <summary>The full forms of patients, by id, that are shown inside other answers. What they name is read for all of them together.</summary>
    /// <param name="rows">The patients, each with the last consultation.</param>
    /// <param name="reader">Who reads them.</param>
    /// <param name="cancellation">The client is gone.</param>
    public async ValueTask<IReadOnlyDictionary<Guid, PatientDetail>> Of(
        IReadOnlyCollection<PatientRow> rows, PermissionSet reader, CancellationToken cancellation = default)
    {
        var map = await places.Current(cancellation);
        var related = await facilities.FindAll(rows.Select(row => row.State.Facility), cancellation);
        var people = await users.FindAll(rows.SelectMany(row => (int?[])[row.State.AssignedTo, row.State.LastEdited, row.State.CreatedBy]), cancellation);
        var lastConsultations = await consultationViews.ById(rows.Select(row => row.LastConsultation), cancellation);
        var contacts = await Readable(rows.SelectMany(row => row.State.ContactedPatients), map, reader, cancellation);
        return rows.ToDictionary(row => row.Id, row => views.Detail(
            row.Id,
            row.State,
            new(
                map,
                row.State.Facility is { } facility ? related.GetValueOrDefault(facility) : null,
                Person(row.State.AssignedTo),
                Person(row.State.LastEdited),
                Person(row.State.CreatedBy)),
            row.LastConsultation is { } last ? lastConsultations[last.Id] : null,
            Shown(row.State, contacts)));

        UserRow? Person(int? pk) => pk is { } key ? people.GetValueOrDefault(key) : null;
    }

    /// <summary>
    /// The contacts, each with the other patient's list form where the reader may read that patient: naming somebody's id opens nobody's record.
    /// </summary>
    public async ValueTask<IReadOnlyList<PatientContact>> ContactsOf(PatientState state, PermissionSet reader) =>
        Shown(state, await Readable(state.ContactedPatients, await places.Current(), reader));

    private static IReadOnlyList<PatientContact> Shown(PatientState state, IReadOnlyDictionary<Guid, PatientListItem> readable) =>
        [.. state.ContactedPatients.Select(contact => PatientMapper.Contact(contact, readable.GetValueOrDefault(contact.PatientInContact)))];

    /// <summary>Those of the contacts whom the reader may read.</summary>
    private async Task<IReadOnlyDictionary<Guid, PatientListItem>> Readable(
        IEnumerable<PatientContactState> contacts, PlaceMap map, PermissionSet reader, CancellationToken cancellation = default)
    {
        if (contacts.Select(contact => contact.PatientInContact).Distinct().ToArray() is not [_, ..] named)
        {
            return new Dictionary<Guid, PatientListItem>();
        }

        var others = (await patients.Read(named, cancellation)).Values;
        var related = await facilities.FindAll(others.Select(row => row.State.Facility), cancellation);
        var assigned = await users.FindAll(others.Select(row => row.State.AssignedTo), cancellation);
        var lastConsultations = await consultationViews.ById(others.Select(row => row.LastConsultation), cancellation);
        return others.Where(MayRead).ToDictionary(row => row.Id, row => views.Item(
            row.Id,
            row.State,
            Facility(row),
            row.State.AssignedTo is { } user ? assigned.GetValueOrDefault(user) : null,
            row.LastConsultation is { } last ? lastConsultations[last.Id] : null,
            map));

        bool MayRead(PatientRow other)
        {
            var facts = other.State.Facts(Facility(other)?.Facts);
            return !other.State.Deleted && PatientScope.Detail(reader).Contains(facts) && PatientPermissions.MayRead(reader, facts);
        }

        FacilityRow? Facility(PatientRow other) => other.State.Facility is { } at ? related.GetValueOrDefault(at) : null;
    }
}

/// <summary>A patient's full form, and what it was written from.</summary>
/// <param name="State">The patient.</param>
/// <param name="Related">What the patient's own part shows of others.</param>
/// <param name="Consultation">What the last consultation was written from; null where there is none.</param>
/// <param name="Document">The form.</param>
internal sealed record WrittenPatient(PatientState State, PatientRelatedEntities Related, ConsultationSource? Consultation, Document<PatientDetail> Document)
{
    /// <summary>
    /// True where it can serve again. Contacts are shown by what their reader may see; and a consultation that there is not yet leaves nothing to know it by.
    /// </summary>
    public bool IsForAll => State.ContactedPatients is [] && (State.LastConsultation is null || Consultation is not null);
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
