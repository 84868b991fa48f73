using System.Collections.Immutable;
using Care.Interfaces.Calls;
using Care.Interfaces.Wire;

namespace Care.Interfaces.Investigations;

/// <summary>The body of a change of several results (contract 06, §5.5): all of them are changed or none.</summary>
[GenerateSerializer, Immutable, Alias("care.InvestigationCorrectionsWrite")]
public sealed record InvestigationCorrectionsWrite
{
    /// <summary>The changes. Of what is wrong with them only the first is told, as if it stood in the body itself.</summary>
    [Id(0), Required(RequiredIn.Always, ByRule = true), Items(ItemsAttribute.MaxNested, Bare = true)]
    public ImmutableArray<InvestigationCorrection> Investigations { get; init; } = [];
}

/// <summary>The change of a result. What was left out stays as it is.</summary>
[GenerateSerializer, Immutable, Alias("care.InvestigationCorrection")]
public sealed record InvestigationCorrection
{
    /// <summary>The value.</summary>
    [Id(0), Required(RequiredIn.Always, ByRule = true), Shape<ComparedIdShape>, Example(Demo.DemoExamples.InvestigationValue)]
    public Optional<Guid> ExternalId { get; init; }

    /// <summary>The number, or null for none.</summary>
    [Id(1), Number(NewInvestigationValue.Least, NewInvestigationValue.Greatest), Example(13.4)]
    public Optional<double?> Value { get; init; }

    /// <summary>The result in words, or a remark, or null.</summary>
    [Id(2), Text(Characters.MaxNote)]
    public Optional<string?> Notes { get; init; }
}
