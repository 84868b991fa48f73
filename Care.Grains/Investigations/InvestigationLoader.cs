using Care.Grains.Catalogues;
using Care.Interfaces.Choices;
using Care.Interfaces.Investigations;
using Npgsql;
using NpgsqlTypes;

namespace Care.Grains.Investigations;

/// <summary>Brings the catalogue of investigations to what a file lists: by their names, so that ids stay (contract 06, §4.3).</summary>
public static class InvestigationLoader
{
    private static readonly CatalogueTable<string> Groups =
        new("investigation_group", "name", Rewrites: false, new CatalogueColumn<string>("name", NpgsqlDbType.Text, name => name));

    /// <summary>Adds what is missing and rewrites what differs.</summary>
    /// <param name="database">The database.</param>
    /// <param name="groups">The names of groups.</param>
    /// <param name="investigations">The investigations.</param>
    /// <param name="known">The ids of groups and investigations that are to have one of the caller's choice, by name.</param>
    /// <param name="cancellation">Gives it up.</param>
    /// <returns>What became of the groups, and of the investigations.</returns>
    public static async Task<(CatalogueCounts Groups, CatalogueCounts Investigations)> Load(
        NpgsqlDataSource database,
        IEnumerable<string> groups,
        IReadOnlyList<InvestigationEntry> investigations,
        IReadOnlyDictionary<string, Guid>? known = null,
        CancellationToken cancellation = default)
    {
        await using var load = await CatalogueLoad.Begin(database, cancellation);
        List<string> named = [.. groups.Concat(investigations.SelectMany(investigation => investigation.Groups)).Distinct()];
        var mergedGroups = await load.Merge(Groups with { Known = known }, named, cancellation);
        var ids = await Ids(load, cancellation);
        var merged = await load.Merge(Table(ids) with { Known = known }, investigations, cancellation);
        await load.Commit(cancellation);
        return (mergedGroups, merged);
    }

    private static CatalogueTable<InvestigationEntry> Table(Dictionary<string, Guid> groups) => new(
        "investigation",
        "name",
        Rewrites: true,
        new("name", NpgsqlDbType.Text, investigation => investigation.Name),
        new("investigation_type", NpgsqlDbType.Text, investigation => Choice<InvestigationType>.Label(investigation.Type)),
        new("choices", NpgsqlDbType.Text, investigation => investigation.Choices),
        new("unit", NpgsqlDbType.Text, investigation => investigation.Unit),
        new("ideal_value", NpgsqlDbType.Text, investigation => investigation.IdealValue),
        new("min_value", NpgsqlDbType.Double, investigation => investigation.MinValue),
        new("max_value", NpgsqlDbType.Double, investigation => investigation.MaxValue),
        new("groups", NpgsqlDbType.Array | NpgsqlDbType.Uuid, investigation => investigation.Groups.Select(group => groups[group]).ToArray()));

    private static async Task<Dictionary<string, Guid>> Ids(CatalogueLoad load, CancellationToken cancellation)
    {
        await using var command = load.Query("select name, id from investigation_group");
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        Dictionary<string, Guid> ids = [];
        while (await rows.ReadAsync(cancellation))
        {
            ids.Add(rows.GetString(0), rows.GetGuid(1));
        }

        return ids;
    }
}
