using System.Collections.Concurrent;
using System.Text.Json;
using Care.Grains.Access;
using Care.Grains.Facilities;
using Care.Grains.Places;
using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.Patients;
using Npgsql;

namespace Care.Grains.Patients;

/// <summary>
/// Writes the pages of patient lists. An item is written once for a version of the patient and of what it names, and remembered as the bytes that it is: the wards of
/// a hospital look at the same pages all day, and parsing and writing their fourteen patients anew would cost more than finding them.
/// </summary>
public sealed class PatientListItems(PlaceDirectory places, FacilityDirectory facilities, UserDirectory users, PatientViews views)
{
    /// <summary>Some five kilobytes each. Beyond it, it starts afresh.</summary>
    private const int MostEntries = 8_192;

    private readonly ConcurrentDictionary<Guid, Written> known = new();

    /// <summary>Reads a page of <see cref="PatientListSql"/> and writes it.</summary>
    public async Task<Page<PatientListItem>> Page(NpgsqlCommand command, CancellationToken cancellation)
    {
        var map = await places.Current(cancellation);
        var (count, rows) = await command.ReadCounted(row => Read(row, map), cancellation);
        return Page<PatientListItem>.OfWritten(count, await Items(rows, map, cancellation));
    }

    /// <summary>The columns are the count, id, version and document. The document is read only where the item has to be written.</summary>
    private Row Read(NpgsqlDataReader row, PlaceMap map)
    {
        var id = row.GetGuid(PageReader.FirstColumn);
        var version = row.GetInt32(PageReader.FirstColumn + 1);
        return known.TryGetValue(id, out var written) && written.Version == version && IsCurrent(written, map)
            ? new(id, version, null, written.Utf8)
            : new(id, version, JsonSerializer.Deserialize<PatientState>(row.GetFieldValue<byte[]>(PageReader.FirstColumn + 2), StateJson.Options), null);
    }

    private bool IsCurrent(Written written, PlaceMap map) =>
        ReferenceEquals(written.Places, map)
        && ReferenceEquals(written.Facility, facilities.Known(written.FacilityId))
        && ReferenceEquals(written.AssignedTo, users.Known(written.AssignedToKey));

    private async ValueTask<IReadOnlyList<byte[]>> Items(IReadOnlyList<Row> rows, PlaceMap map, CancellationToken cancellation)
    {
        var around = await facilities.FindAll(rows.Select(row => row.State?.Facility), cancellation);
        var assigned = await users.FindAll(rows.Select(row => row.State?.AssignedTo), cancellation);
        return [.. rows.Select(row => row.Utf8 ?? Write(row.Id, row.Version, row.State!))];

        byte[] Write(Guid id, int version, PatientState state)
        {
            var facility = state.Facility is { } at ? around.GetValueOrDefault(at) : null;
            var user = state.AssignedTo is { } key ? assigned.GetValueOrDefault(key) : null;
            var utf8 = JsonSerializer.SerializeToUtf8Bytes(views.Item(id, state, facility, user, map), ContractJson.Options);
            Remember(id, new(version, map, state.Facility, facility, state.AssignedTo, user, utf8));
            return utf8;
        }
    }

    private void Remember(Guid id, Written written)
    {
        if (known.Count >= MostEntries)
        {
            known.Clear();
        }

        known[id] = written;
    }

    /// <summary>A row of the page: the state that an item has to be written from, or the item.</summary>
    private readonly record struct Row(Guid Id, int Version, PatientState? State, byte[]? Utf8);

    /// <summary>An item, and all that it was written from.</summary>
    private sealed record Written(int Version, PlaceMap Places, Guid? FacilityId, FacilityRow? Facility, int? AssignedToKey, UserRow? AssignedTo, byte[] Utf8);
}
