using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.Consultations;
using Npgsql;

namespace Care.Grains.Consultations;

/// <summary>What a consultation was written from: it holds while the mark is the same and what it names is remembered as it was.</summary>
/// <param name="Mark">The consultation's mark (<see cref="ConsultationSql.Mark"/>).</param>
/// <param name="Named">What it names.</param>
internal sealed record ConsultationSource(long Mark, NamedRows Named);

/// <summary>
/// Consultations as they are shown, for grains that keep what they wrote. Whether it still holds is one number of the database, of the consultation and all
/// that hangs on it; nobody has to tell of a change, so none can be missed.
/// </summary>
internal sealed class ConsultationDocuments(IMarkedConsultations marked, ConsultationViews views, NamedEntities named)
{
    /// <summary>What an item of a list is made of, of <c>consultation c</c>.</summary>
    public const string Columns = ConsultationSql.Mark + ", " + ConsultationSql.Columns;

    private const int MarkColumn = PageReader.FirstColumn;
    private const int RowColumn = PageReader.FirstColumn + 1;

    private readonly WrittenItems<long> items = new(named);

    /// <summary>True while a consultation would be written the same way.</summary>
    public async ValueTask<bool> IsCurrent(Guid consultation, ConsultationSource source) =>
        named.IsCurrent(source.Named, await named.Catalogues()) && await marked.Mark(consultation) == source.Mark;

    /// <summary>The consultation as it is now; null where there is none.</summary>
    public async ValueTask<(Consultation View, ConsultationSource Source)?> Read(Guid consultation)
    {
        if (await marked.Read(consultation) is not { } found)
        {
            return null;
        }

        var seen = await named.Find(await named.Catalogues(), found.Row);
        return ((await views.Of([found.Row]))[0], new(found.Mark, seen));
    }

    /// <summary>Reads a page of a list, whose columns after the count are <see cref="Columns"/>, and writes what of it was not written before.</summary>
    public async Task<Page<Consultation>> Page(NpgsqlCommand command, CancellationToken cancellation)
    {
        var catalogues = await named.Catalogues(cancellation);
        var (count, rows) = await command.ReadCounted(row => ReadItem(row, catalogues), cancellation);
        var written = await Write([.. rows.Where(row => row.Utf8 is null)], catalogues, cancellation);
        return Page<Consultation>.OfWritten(count, [.. rows.Select(row => row.Utf8 ?? written[row.Consultation!.Id])]);
    }

    /// <summary>The documents are read only where the item has to be written.</summary>
    private Item ReadItem(NpgsqlDataReader row, NamedCatalogues catalogues)
    {
        var mark = row.GetInt64(MarkColumn);
        return items.Find(row.GetGuid(RowColumn), mark, catalogues) is { } written
            ? new(mark, null, written)
            : new(mark, ConsultationSql.Read(row, RowColumn), null);
    }

    private async ValueTask<IReadOnlyDictionary<Guid, byte[]>> Write(IReadOnlyList<Item> rows, NamedCatalogues catalogues, CancellationToken cancellation)
    {
        ConsultationRow[] consultations = [.. rows.Select(row => row.Consultation!)];
        // Read for all of them together: for each of them it is then in memory.
        await named.Find(
            catalogues,
            consultations.SelectMany(ConsultationViews.People),
            consultations.SelectMany(row => ConsultationViews.Facilities(row.State)),
            consultations.SelectMany(ConsultationViews.Locations),
            cancellation);
        Dictionary<Guid, NamedRows> seen = [];
        foreach (var row in consultations)
        {
            seen[row.Id] = await named.Find(catalogues, row);
        }

        var shown = await views.ById(consultations, cancellation);
        Dictionary<Guid, byte[]> written = [];
        foreach (var row in rows)
        {
            var id = row.Consultation!.Id;
            written[id] = Document<Consultation>.Of(shown[id]).Utf8;
            items.Remember(id, row.Mark, seen[id], written[id]);
        }

        return written;
    }

    /// <summary>A row of a page: what the item has to be written from, or the item.</summary>
    private readonly record struct Item(long Mark, ConsultationRow? Consultation, byte[]? Utf8);
}

/// <summary>Consultations with their marks, read where grains write.</summary>
internal interface IMarkedConsultations
{
    /// <summary>The mark of a consultation; null where there is none.</summary>
    Task<long?> Mark(Guid consultation);

    /// <summary>A consultation and its mark; null where there is none.</summary>
    Task<(long Mark, ConsultationRow Row)?> Read(Guid consultation);
}

/// <summary>Reads them from PostgreSQL.</summary>
internal sealed class SqlMarkedConsultations(CareDatabase database) : IMarkedConsultations
{
    public async Task<long?> Mark(Guid consultation)
    {
        await using var command = Command($"select {ConsultationSql.Mark} from consultation c where c.id = $1", consultation);
        return (long?)await command.ExecuteScalarAsync();
    }

    public async Task<(long Mark, ConsultationRow Row)?> Read(Guid consultation)
    {
        await using var command = Command($"select {ConsultationSql.Mark}, {ConsultationSql.Columns} from consultation c where c.id = $1", consultation);
        await using var rows = await command.ExecuteReaderAsync();
        return await rows.ReadAsync() ? (rows.GetInt64(0), ConsultationSql.Read(rows, first: 1)!) : null;
    }

    private NpgsqlCommand Command(string sql, Guid consultation)
    {
        var command = database.State.CreateCommand(sql);
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = consultation });
        return command;
    }
}
