using System.Collections.Concurrent;
using System.Text.Json;
using Care.Grains.Consultations;
using Care.Grains.Facilities;
using Care.Grains.Locations;
using Care.Grains.Places;
using Care.Grains.Storage;
using Care.Grains.Users;
using Care.Interfaces.Calls;
using Care.Interfaces.Patients;
using Npgsql;

namespace Care.Grains.Patients;

/// <summary>
/// Writes the pages of patient lists. An item is written once for a version of the patient, of the last consultation with what hangs on it, and of whom they
/// name, and remembered as the bytes that it is: the wards of a hospital look at the same pages all day, and parsing and writing their fourteen patients anew
/// would cost more than finding them.
/// </summary>
internal sealed class PatientListItems(
    PlaceDirectory places, FacilityDirectory facilities, LocationDirectory locations, UserDirectory users, ConsultationViews consultations, PatientViews views)
{
    /// <summary>What an item is made of, of <c>patient p</c> and the last <c>consultation c</c>.</summary>
    public const string Columns = "p.version, " + ConsultationSql.Mark + ", p.id, p.document, " + ConsultationSql.Columns;

    private const int PatientVersionColumn = PageReader.FirstColumn;
    private const int ConsultationMarkColumn = PageReader.FirstColumn + 1;
    private const int RowColumn = PageReader.FirstColumn + 2;

    /// <summary>Some five kilobytes each. Beyond it, it starts afresh.</summary>
    private const int MaxEntries = 8_192;

    private readonly ConcurrentDictionary<Guid, Written> known = new();

    /// <summary>Reads a page, whose columns after the count are <see cref="Columns"/>, and writes it.</summary>
    public async Task<Page<PatientListItem>> Page(NpgsqlCommand command, CancellationToken cancellation)
    {
        var map = await places.Current(cancellation);
        var (count, rows) = await command.ReadCounted(row => Read(row, map), cancellation);
        var written = await Write([.. rows.Where(row => row.Utf8 is null)], map, cancellation);
        return Page<PatientListItem>.OfWritten(count, [.. rows.Select(row => row.Utf8 ?? written[row.Patient!.Id])]);
    }

    /// <summary>The documents are read only where the item has to be written.</summary>
    private Row Read(NpgsqlDataReader row, PlaceMap map)
    {
        var versions = new Versions(row.GetInt32(PatientVersionColumn), row.IsDBNull(ConsultationMarkColumn) ? null : row.GetInt64(ConsultationMarkColumn));
        return known.TryGetValue(row.GetGuid(RowColumn), out var written) && written.Versions == versions && IsCurrent(written, map)
            ? new(versions, null, written.Utf8)
            : new(versions, SqlPatientRows.ReadWithLastConsultation(row, RowColumn), null);
    }

    private bool IsCurrent(Written written, PlaceMap map) =>
        ReferenceEquals(written.Places, map)
        && Array.TrueForAll(written.Facilities, seen => ReferenceEquals(seen.Row, facilities.Known(seen.Id)))
        && Array.TrueForAll(written.Locations, seen => ReferenceEquals(seen.Row, locations.Known(seen.Id)))
        && Array.TrueForAll(written.Users, seen => ReferenceEquals(seen.Row, users.Known(seen.Pk)));

    private async ValueTask<IReadOnlyDictionary<Guid, byte[]>> Write(IReadOnlyList<Row> rows, PlaceMap map, CancellationToken cancellation)
    {
        // What is remembered as seen is read before anything is written of it: it may be older than what the item shows, which is then written again, and never
        // newer.
        var people = await users.FindAll(rows.SelectMany(People), cancellation);
        var related = await facilities.FindAll(rows.SelectMany(Facilities), cancellation);
        var located = await locations.FindAll(rows.SelectMany(row => Locations(row).Select(id => (Guid?)id)), cancellation);
        var lastConsultations = await consultations.ById(rows.Select(row => row.Patient!.LastConsultation), cancellation);
        return rows.ToDictionary(row => row.Patient!.Id, Item);

        byte[] Item(Row row)
        {
            var (id, state, last) = row.Patient!;
            var facility = state.Facility is { } at ? related.GetValueOrDefault(at) : null;
            var assigned = state.AssignedTo is { } user ? people.GetValueOrDefault(user) : null;
            var utf8 = JsonSerializer.SerializeToUtf8Bytes(
                views.Item(id, state, facility, assigned, last is null ? null : lastConsultations[last.Id], map), ContractJson.Options);
            Remember(id, new(
                row.Versions,
                map,
                [.. Facilities(row).OfType<Guid>().Select(seen => (seen, related.GetValueOrDefault(seen)))],
                [.. Locations(row).Select(seen => (seen, located.GetValueOrDefault(seen)))],
                [.. People(row).OfType<int>().Select(seen => (seen, people.GetValueOrDefault(seen)))],
                utf8));
            return utf8;
        }

        IEnumerable<Guid?> Facilities(Row row) => row.Patient!.LastConsultation is { State: var consultation }
            ? [row.Patient.State.Facility, .. ConsultationViews.Facilities(consultation), consultation.AssignedTo is { } user
                ? people.GetValueOrDefault(user)?.HomeFacility
                : null]
            : [row.Patient.State.Facility];
    }

    private static IEnumerable<Guid> Locations(Row row) => row.Patient!.LastConsultation is { } consultation ? ConsultationViews.Locations(consultation) : [];

    private static IEnumerable<int?> People(Row row) => row.Patient!.LastConsultation is { } consultation
        ? [row.Patient.State.AssignedTo, .. ConsultationViews.People(consultation)]
        : [row.Patient.State.AssignedTo];

    private void Remember(Guid id, Written written)
    {
        if (known.Count >= MaxEntries)
        {
            known.Clear();
        }

        known[id] = written;
    }

    private readonly record struct Versions(int Patient, long? Consultation);

    /// <summary>A row of the page: what an item has to be written from, or the item.</summary>
    private readonly record struct Row(Versions Versions, PatientRow? Patient, byte[]? Utf8);

    /// <summary>An item, and all that it was written from.</summary>
    private sealed record Written(Versions Versions, PlaceMap Places, (Guid Id, FacilityRow? Row)[] Facilities,
        (Guid Id, Stored<AssetLocationState>? Row)[] Locations, (int Pk, UserRow? Row)[] Users, byte[] Utf8);
}
