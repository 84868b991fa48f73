using Care.Interfaces.Calls;
using Care.Interfaces.Demo;
using Care.Interfaces.Wire;

namespace Care.Interfaces.Beds;

/// <summary>The body of a link between an asset and a bed (contract 03, §5), its shape already checked. Every write names both.</summary>
[GenerateSerializer, Immutable, Alias("care.AssetBedWrite")]
public sealed record AssetBedWrite
{
    /// <summary>The asset: a monitor or a camera.</summary>
    [Id(0), Required, Example(DemoExamples.Camera)]
    public Optional<Guid> Asset { get; init; }

    /// <summary>The bed.</summary>
    [Id(1), Required, Example(DemoExamples.FreeBed, Changed = DemoExamples.OtherFreeBed)]
    public Optional<Guid> Bed { get; init; }

    /// <summary>What the client keeps with it.</summary>
    [Id(2), FreeJson, NotMerged]
    public Optional<string> Meta { get; init; }
}
