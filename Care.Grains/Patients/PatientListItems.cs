using System.Text.Json;
using Care.Grains.Consultations;
using Care.Grains.Facilities;
using Care.Grains.Storage;
using Care.Grains.Users;
using Care.Interfaces.Calls;
using Care.Interfaces.Patients;
using Npgsql;

namespace Care.Grains.Patients;

/// <summary>
/// Writes the pages of patient lists. An item is written once for a version of the patient, of the last consultation with what hangs on it, and of whom they
/// name.
/// </summary>
internal sealed class PatientListItems(
    NamedEntities named, FacilityDirectory facilities, UserDirectory users, ConsultationViews consultations, PatientViews views)
{
    /// <summary>What an item is made of, of <c>patient p</c> and the last <c>consultation c</c>.</summary>
    public const string Columns = "p.version, " + ConsultationSql.Mark + ", p.id, p.document, " + ConsultationSql.Columns;

    private const int PatientVersionColumn = PageReader.FirstColumn;
    private const int ConsultationMarkColumn = PageReader.FirstColumn + 1;
    private const int RowColumn = PageReader.FirstColumn + 2;

    private readonly WrittenItems<Versions> items = new(named);

    /// <summary>Reads a page, whose columns after the count are <see cref="Columns"/>, and writes it.</summary>
    public async Task<Page<PatientListItem>> Page(NpgsqlCommand command, CancellationToken cancellation)
    {
        var catalogues = await named.Catalogues(cancellation);
        var (count, rows) = await command.ReadCounted(row => Read(row, catalogues), cancellation);
        var written = await Write([.. rows.Where(row => row.Utf8 is null)], catalogues, cancellation);
        return Page<PatientListItem>.OfWritten(count, [.. rows.Select(row => row.Utf8 ?? written[row.Patient!.Id])]);
    }

    /// <summary>The documents are read only where the item has to be written.</summary>
    private Row Read(NpgsqlDataReader row, NamedCatalogues catalogues)
    {
        var versions = new Versions(row.GetInt32(PatientVersionColumn), row.IsDBNull(ConsultationMarkColumn) ? null : row.GetInt64(ConsultationMarkColumn));
        return items.Find(row.GetGuid(RowColumn), versions, catalogues) is { } written
            ? new(versions, null, written)
            : new(versions, SqlPatientRows.ReadWithLastConsultation(row, RowColumn), null);
    }

    private async ValueTask<IReadOnlyDictionary<Guid, byte[]>> Write(IReadOnlyList<Row> rows, NamedCatalogues catalogues, CancellationToken cancellation)
    {
        // Read for all of them together: for each row it is then in memory.
        await named.Find(catalogues, rows.SelectMany(People), rows.SelectMany(Facilities), rows.SelectMany(Locations), cancellation);
        Dictionary<Guid, NamedRows> seen = [];
        foreach (var row in rows)
        {
            seen[row.Patient!.Id] = await named.Find(catalogues, People(row), Facilities(row), Locations(row), cancellation);
        }

        var people = await users.FindAll(rows.Select(row => row.Patient!.State.AssignedTo), cancellation);
        var related = await facilities.FindAll(rows.Select(row => row.Patient!.State.Facility), cancellation);
        var lastConsultations = await consultations.ById(rows.Select(row => row.Patient!.LastConsultation), cancellation);
        return rows.ToDictionary(row => row.Patient!.Id, Item);

        byte[] Item(Row row)
        {
            var (id, state, last) = row.Patient!;
            var facility = state.Facility is { } at ? related.GetValueOrDefault(at) : null;
            var assigned = state.AssignedTo is { } user ? people.GetValueOrDefault(user) : null;
            var item = views.Item(id, state, facility, assigned, last is null ? null : lastConsultations[last.Id], catalogues.Places);
            var utf8 = JsonSerializer.SerializeToUtf8Bytes(item, ContractJson.Options);
            items.Remember(id, row.Versions, seen[id], utf8);
            return utf8;
        }
    }

    private static IEnumerable<Guid?> Facilities(Row row) => row.Patient!.LastConsultation is { State: var consultation }
        ? [row.Patient.State.Facility, .. ConsultationViews.Facilities(consultation)]
        : [row.Patient.State.Facility];

    private static IEnumerable<Guid> Locations(Row row) => row.Patient!.LastConsultation is { } consultation ? ConsultationViews.Locations(consultation) : [];

    private static IEnumerable<int?> People(Row row) => row.Patient!.LastConsultation is { } consultation
        ? [row.Patient.State.AssignedTo, .. ConsultationViews.People(consultation)]
        : [row.Patient.State.AssignedTo];

    private readonly record struct Versions(int Patient, long? Consultation);

    /// <summary>A row of the page: what an item has to be written from, or the item.</summary>
    private readonly record struct Row(Versions Versions, PatientRow? Patient, byte[]? Utf8);
}
