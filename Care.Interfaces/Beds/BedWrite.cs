using Care.Interfaces.Calls;
using Care.Interfaces.Demo;
using Care.Interfaces.Locations;
using Care.Interfaces.Wire;

namespace Care.Interfaces.Beds;

/// <summary>
/// The body of a bed (contract 03, §4.3), its shape already checked. What was left out stays as it is, but for the place, which every write names.
/// </summary>
[GenerateSerializer, Immutable, Alias("care.BedWrite")]
public sealed record BedWrite
{
    /// <summary>Its name, unique in the location whatever its case.</summary>
    [Id(0), Required, Text(AssetLocationWrite.MaxName), Example("HDU 7", Changed = "HDU 3")]
    public Optional<string> Name { get; init; }

    /// <summary>Its description.</summary>
    [Id(1), Text(Characters.MaxNote, Blank = true)]
    public Optional<string> Description { get; init; }

    /// <summary>What it is.</summary>
    [Id(2), Required, Choice(ChoiceStyle.Label), Example(Beds.BedType.Icu)]
    public Optional<BedType> BedType { get; init; }

    /// <summary>Where it is.</summary>
    [Id(3), Required, Example(DemoExamples.Location)]
    public Optional<Guid> Location { get; init; }

    /// <summary>The facility that it belongs to.</summary>
    [Id(4), Required, Example(DemoExamples.Facility)]
    public Optional<Guid> Facility { get; init; }

    /// <summary>How many are created: up to 100, numbered from 1 where there are several. Counts when created.</summary>
    [Id(5), Whole(int.MinValue, int.MaxValue), NotMerged]
    public Optional<int> NumberOfBeds { get; init; }

    /// <summary>What the client keeps with it.</summary>
    [Id(6), FreeJson, NotMerged]
    public Optional<string> Meta { get; init; }
}
