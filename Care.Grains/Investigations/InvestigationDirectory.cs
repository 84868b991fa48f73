using Care.Grains.Catalogues;
using Care.Grains.Storage;
using Care.Interfaces.Choices;
using Care.Interfaces.Investigations;
using Npgsql;

namespace Care.Grains.Investigations;

/// <summary>The catalogue of investigations as this silo knows it.</summary>
internal sealed class InvestigationDirectory : Catalogue<InvestigationCatalogue>
{
    private const string Statement =
        """
        select id, pk, name from investigation_group order by pk;
        select id, pk, name, investigation_type, choices, unit, ideal_value, min_value, max_value, groups from investigation order by pk
        """;

    public InvestigationDirectory(CareDatabase database, ChangeFeed changes)
        : base(database, changes, "investigations")
    {
    }

    /// <summary>A fixed catalogue, for the in-memory test cluster.</summary>
    public InvestigationDirectory(InvestigationCatalogue catalogue)
        : base(catalogue)
    {
    }

    protected override async Task<InvestigationCatalogue> ReadAll(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(Statement, connection);
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        List<InvestigationGroupRow> groups = [];
        while (await rows.ReadAsync(cancellation))
        {
            groups.Add(new(rows.GetGuid(0), rows.GetInt32(1), rows.GetString(2)));
        }

        await rows.NextResultAsync(cancellation);
        var byId = groups.ToDictionary(group => group.Id);
        List<InvestigationRow> investigations = [];
        while (await rows.ReadAsync(cancellation))
        {
            investigations.Add(new(
                rows.GetGuid(0),
                rows.GetInt32(1),
                rows.GetString(2),
                Choice<InvestigationType>.TryParseLabel(Text(3), out var type) ? type : null,
                Text(4),
                Text(5),
                Text(6),
                Number(7),
                Number(8),
                [.. rows.GetFieldValue<Guid[]>(9).Select(byId.GetValueOrDefault).OfType<InvestigationGroupRow>()]));
        }

        return new(groups, investigations);

        string? Text(int column) => rows.IsDBNull(column) ? null : rows.GetString(column);

        double? Number(int column) => rows.IsDBNull(column) ? null : rows.GetDouble(column);
    }
}
