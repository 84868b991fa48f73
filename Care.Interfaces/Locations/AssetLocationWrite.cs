using Care.Interfaces.Calls;
using Care.Interfaces.Wire;

namespace Care.Interfaces.Locations;

/// <summary>The body of a location (contract 03, §2.3), its shape already checked. What was left out stays as it is.</summary>
[GenerateSerializer, Immutable, Alias("care.AssetLocationWrite")]
public sealed record AssetLocationWrite
{
    /// <summary>The most characters of the name of a location, a bed or an asset.</summary>
    public const int MaxName = 1024;

    /// <summary>Its name, unique in the facility.</summary>
    [Id(0), Required, Text(MaxName), Example("Recovery room", Changed = "High Dependency Unit")]
    public Optional<string> Name { get; init; }

    /// <summary>Its description.</summary>
    [Id(1), Text(Characters.MaxNote), Example("Beds with monitors")]
    public Optional<string?> Description { get; init; }

    /// <summary>What it is.</summary>
    [Id(2), Required, Choice(ChoiceStyle.Label), Example(Locations.LocationType.Icu)]
    public Optional<LocationType> LocationType { get; init; }

    /// <summary>The host of the middleware that serves the location's assets, a bare domain name; null is kept as an empty text.</summary>
    [Id(3), Shape<MiddlewareAddressShape>]
    public Optional<string?> MiddlewareAddress { get; init; }
}
