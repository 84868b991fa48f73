using Care.Interfaces.Calls;
using Care.Interfaces.Wire;

namespace Care.Interfaces.Assets;

/// <summary>The body of a service record (contract 03, §11), its shape already checked. What was left out stays as it is.</summary>
[GenerateSerializer, Immutable, Alias("care.ServiceRecordWrite")]
public sealed record ServiceRecordWrite
{
    /// <summary>When the asset was serviced.</summary>
    [Id(0)]
    public Optional<DateOnly?> ServicedOn { get; init; }

    /// <summary>What was done.</summary>
    [Id(1), Text(Characters.MaxNote)]
    public Optional<string?> Note { get; init; }
}
