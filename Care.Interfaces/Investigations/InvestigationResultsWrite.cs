using System.Collections.Immutable;
using Care.Interfaces.Wire;

namespace Care.Interfaces.Investigations;

/// <summary>The body of a new session (contract 06, §5.4): results that are logged together, all of them or none.</summary>
[GenerateSerializer, Immutable, Alias("care.InvestigationResultsWrite")]
public sealed record InvestigationResultsWrite
{
    /// <summary>The results. What is wrong with them is told as a list of their faults, in place of an object of fields.</summary>
    [Id(0), Required(RequiredIn.Always, ByRule = true), Items(ItemsAttribute.MaxNested, Bare = true)]
    public ImmutableArray<NewInvestigationValue> Investigations { get; init; } = [];
}

/// <summary>A result that is logged.</summary>
[GenerateSerializer, Immutable, Alias("care.NewInvestigationValue")]
public sealed record NewInvestigationValue
{
    /// <summary>The beginning of what a value may be: nothing that is measured is as great.</summary>
    internal const double Least = -1e15;

    /// <summary>The end of it.</summary>
    internal const double Greatest = 1e15;

    /// <summary>What was investigated.</summary>
    [Id(0), Required, Shape<ComparedIdShape>, Example(Demo.DemoExamples.Investigation)]
    public Guid Investigation { get; init; }

    /// <summary>The number, in the investigation's unit; null or left out where the result is no number.</summary>
    [Id(1), Number(Least, Greatest), Example(13.2)]
    public double? Value { get; init; }

    /// <summary>The result in words, or a remark.</summary>
    [Id(2), Text(Calls.Characters.MaxNote)]
    public string? Notes { get; init; }

    /// <summary>The group that it is logged for, by its integer key.</summary>
    [Id(3), Pk]
    public int? Group { get; init; }
}
