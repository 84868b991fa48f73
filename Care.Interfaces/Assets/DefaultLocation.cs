using Care.Interfaces.Calls;
using Care.Interfaces.Demo;
using Care.Interfaces.Locations;
using Care.Interfaces.Wire;
using Orleans.Concurrency;

namespace Care.Interfaces.Assets;

/// <summary>The location where a user's assets usually are (contract 03, §9.7).</summary>
public sealed record DefaultLocation
{
    /// <summary>When it was first told.</summary>
    public DateTimeOffset CreatedDate { get; init; }

    /// <summary>When it was last told.</summary>
    public DateTimeOffset ModifiedDate { get; init; }

    /// <summary>The location.</summary>
    public required AssetLocation LocationObject { get; init; }
}

/// <summary>The body of saying where a user's assets usually are (contract 03, §9.7).</summary>
[GenerateSerializer, Immutable, Alias("care.DefaultLocationWrite")]
public sealed record DefaultLocationWrite
{
    /// <summary>The location; what is no id names none.</summary>
    [Id(0), Text(Characters.MaxLine), NotMerged, Example(DemoExamples.Location)]
    public Optional<string?> Location { get; init; }
}

/// <summary>
/// The location where a user's assets usually are (contract 03, §9.7). Keyed by the user's <c>external_id</c>; everybody reads and sets their own.
/// </summary>
[Alias("care.IDefaultLocation")]
public interface IDefaultLocation : IGrainWithGuidKey
{
    /// <summary>The location.</summary>
    [ReadOnly, Alias("Get")]
    Task<Outcome<Document<DefaultLocation>>> Get();

    /// <summary>Sets the location.</summary>
    /// <param name="location">The location.</param>
    [Alias("Set")]
    Task<Outcome<Document<DefaultLocation>>> Set(Guid location);
}
