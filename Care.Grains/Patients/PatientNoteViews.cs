using Care.Grains.Facilities;
using Care.Grains.Places;
using Care.Grains.Storage;
using Care.Grains.Users;
using Care.Interfaces.Facilities;
using Care.Interfaces.Patients;
using Care.Interfaces.Users;
using Riok.Mapperly.Abstractions;

namespace Care.Grains.Patients;

/// <summary>The form in which notes are shown (contract 04, §8.1).</summary>
internal sealed class PatientNoteViews(
    PlaceDirectory places, FacilityDirectory facilities, UserDirectory users, IEntityRows<Guid, Stored<PatientNoteState>> notes, FacilityViews facilityViews)
    : IEntityViews<PatientNoteState, PatientNote>
{
    /// <summary>The notes of a page; those that they answer are read together.</summary>
    public async ValueTask<IReadOnlyList<PatientNote>> Of(IReadOnlyList<Stored<PatientNoteState>> rows, CancellationToken cancellation = default)
    {
        var answered = rows.Select(row => row.State.ReplyTo).OfType<Guid>().Distinct().ToList();
        var replies = answered is [] ? new Dictionary<Guid, Stored<PatientNoteState>>() : await notes.Read(answered, cancellation);
        var related = await facilities.FindAll(rows.Select(row => (Guid?)row.State.Facility), cancellation);
        var people = await users.FindAll(rows.Concat(replies.Values).SelectMany(row => (int?[])[row.State.CreatedBy, row.State.ChangedBy]), cancellation);
        var map = await places.Current(cancellation);
        return [.. rows.Select(row => Note(row, related.GetValueOrDefault(row.State.Facility), replies, people, map))];
    }

    private PatientNote Note(
        Stored<PatientNoteState> row,
        FacilityRow? facility,
        IReadOnlyDictionary<Guid, Stored<PatientNoteState>> replies,
        IReadOnlyDictionary<int, UserRow> people,
        PlaceMap map) => PatientNoteMapper.Note(
            row.State,
            row.Id,
            facility is null ? null : facilityViews.Basic(facility, map),
            Person(people, row.State.CreatedBy)?.Min,
            Person(people, row.State.ChangedBy)?.State.Username,
            row.State.ReplyTo is { } replyTo && replies.TryGetValue(replyTo, out var reply)
                ? PatientNoteMapper.Reply(reply.State, reply.Id, Person(people, reply.State.CreatedBy)?.Min)
                : null);

    private static UserRow? Person(IReadOnlyDictionary<int, UserRow> people, int? pk) => pk is { } key ? people.GetValueOrDefault(key) : null;
}

[Mapper]
internal static partial class PatientNoteMapper
{
    [MapProperty(nameof(PatientNoteState.ModifiedDate), nameof(PatientNote.LastEditedDate))]
    public static partial PatientNote Note(
        PatientNoteState state, Guid id, FacilityBasic? facility, UserMin? createdByObject, string? lastEditedBy, PatientNoteReply? replyToObject);

    public static partial PatientNoteReply Reply(PatientNoteState state, Guid id, UserMin? createdByObject);
}
