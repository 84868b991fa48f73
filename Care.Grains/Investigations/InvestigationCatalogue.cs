using System.Collections.Frozen;
using Care.Grains.Catalogues;
using Care.Interfaces.Investigations;

namespace Care.Grains.Investigations;

/// <summary>All investigations and their groups at one moment, in the order in which they were loaded.</summary>
internal sealed class InvestigationCatalogue(IReadOnlyList<InvestigationGroupRow> groups, IReadOnlyList<InvestigationRow> investigations)
{
    private readonly FrozenDictionary<Guid, InvestigationRow> investigationsById = investigations.ToFrozenDictionary(investigation => investigation.Id);
    private readonly FrozenDictionary<Guid, InvestigationGroupRow> groupsById = groups.ToFrozenDictionary(group => group.Id);
    private readonly FrozenDictionary<int, InvestigationGroupRow> groupsByPk = groups.ToFrozenDictionary(group => group.Pk);

    public InvestigationRow? Find(Guid investigation) => investigationsById.GetValueOrDefault(investigation);

    public InvestigationGroupRow? FindGroup(Guid group) => groupsById.GetValueOrDefault(group);

    public InvestigationGroupRow? FindGroup(int pk) => groupsByPk.GetValueOrDefault(pk);

    public IReadOnlyList<InvestigationGroupRow> GroupsOf(InvestigationGroupFilter filter) => [.. groups.Where(group => Matches(group.Name, filter.Name))];

    public IReadOnlyList<InvestigationRow> Of(InvestigationFilter filter) =>
    [
        .. investigations.Where(investigation => Matches(investigation.Name, filter.Name)
            && (filter.Group is null || investigation.Groups.Any(group => group.Id == filter.Group))),
    ];

    private static bool Matches(string name, string? part) =>
        part is null || CatalogueWords.Folded(name).Contains(CatalogueWords.Folded(part), StringComparison.Ordinal);
}
