using System.Collections.Immutable;
using Care.Interfaces.Calls;
using Care.Interfaces.Wire;

namespace Care.Interfaces.Investigations;

/// <summary>Which results are listed (contract 06, §5.2). What is null does not filter.</summary>
[GenerateSerializer, Immutable, Alias("care.InvestigationValueFilter")]
public sealed record InvestigationValueFilter
{
    /// <summary>Those of a session.</summary>
    [Id(0), ComparedId]
    public Guid? Session { get; init; }

    /// <summary>Those of an investigation.</summary>
    [Id(1), ComparedId]
    public Guid? Investigation { get; init; }

    /// <summary>Those of any of these sessions.</summary>
    [Id(2), Shape<IdsShape>]
    public ImmutableArray<Guid>? Sessions { get; init; }

    /// <summary>Those of any of these investigations.</summary>
    [Id(3), Shape<IdsShape>, Example(Demo.DemoExamples.Investigation)]
    public ImmutableArray<Guid>? Investigations { get; init; }

    /// <summary>On which days they were logged.</summary>
    [Id(4)]
    public DateRange? CreatedDate { get; init; }

    /// <summary>On which days they were last changed.</summary>
    [Id(5)]
    public DateRange? ModifiedDate { get; init; }
}
