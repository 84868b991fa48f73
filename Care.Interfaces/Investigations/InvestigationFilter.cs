using Care.Interfaces.Wire;

namespace Care.Interfaces.Investigations;

/// <summary>Which investigations of the catalogue are listed (contract 06, §4.2). What is null does not filter.</summary>
/// <param name="Name">Their name contains it, in any case, with accents or without.</param>
/// <param name="Group">They are of this group.</param>
[GenerateSerializer, Immutable, Alias("care.InvestigationFilter")]
public sealed record InvestigationFilter([property: Id(0)] string? Name, [property: Id(1), ComparedId] Guid? Group);

/// <summary>Which groups are listed (contract 06, §4.1).</summary>
/// <param name="Name">Their name contains it, in any case, with accents or without; null for all.</param>
[GenerateSerializer, Immutable, Alias("care.InvestigationGroupFilter")]
public sealed record InvestigationGroupFilter([property: Id(0)] string? Name);
