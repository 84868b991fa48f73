using Care.Interfaces.Choices;
using Care.Interfaces.Investigations;
using Riok.Mapperly.Abstractions;

namespace Care.Grains.Investigations;

/// <summary>The form in which the catalogue is shown (contract 06, §4 and §5.2).</summary>
[Mapper]
internal static partial class InvestigationMapper
{
    [MapProperty(nameof(InvestigationRow.Id), nameof(Investigation.ExternalId))]
    [MapProperty(nameof(InvestigationRow.Type), nameof(Investigation.InvestigationType))]
    [MapperIgnoreSource(nameof(InvestigationRow.Pk))]
    public static partial Investigation View(InvestigationRow row);

    [MapProperty(nameof(InvestigationRow.Id), nameof(InvestigationMin.ExternalId))]
    [MapProperty(nameof(InvestigationRow.Type), nameof(InvestigationMin.InvestigationType))]
    [MapperIgnoreSource(nameof(InvestigationRow.Pk))]
    [MapperIgnoreSource(nameof(InvestigationRow.Groups))]
    public static partial InvestigationMin Min(InvestigationRow row);

    [MapProperty(nameof(InvestigationGroupRow.Id), nameof(InvestigationGroup.ExternalId))]
    [MapperIgnoreSource(nameof(InvestigationGroupRow.Pk))]
    public static partial InvestigationGroup View(InvestigationGroupRow row);

    private static string? Label(InvestigationType? type) => Choice<InvestigationType>.Label(type);
}
