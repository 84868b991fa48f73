using System.Collections.Immutable;
using Care.Interfaces.Calls;

namespace Care.Interfaces.Rounds;

/// <content>What is sent of fluids, nursing and routine.</content>
public sealed partial record DailyRoundWrite
{
    /// <summary>Infusions given.</summary>
    [Id(67)]
    public Optional<ImmutableArray<FluidQuantity>> Infusions { get; init; }

    /// <summary>Fluids given into a vein.</summary>
    [Id(68)]
    public Optional<ImmutableArray<FluidQuantity>> IvFluids { get; init; }

    /// <summary>Feeds given.</summary>
    [Id(69)]
    public Optional<ImmutableArray<FluidQuantity>> Feeds { get; init; }

    /// <summary>Fluids that left the body.</summary>
    [Id(70)]
    public Optional<ImmutableArray<FluidQuantity>> Output { get; init; }

    /// <summary>Pressure sores.</summary>
    [Id(71)]
    public Optional<ImmutableArray<PressureSore>> PressureSore { get; init; }

    /// <summary>What nursing was done.</summary>
    [Id(72)]
    public Optional<ImmutableArray<NursingCare>> Nursing { get; init; }

    /// <summary>Bowels.</summary>
    [Id(73)]
    public Optional<BowelIssue?> BowelIssue { get; init; }

    /// <summary>How the bladder is drained.</summary>
    [Id(74)]
    public Optional<BladderDrainage?> BladderDrainage { get; init; }

    /// <summary>Bladder.</summary>
    [Id(75)]
    public Optional<BladderIssue?> BladderIssue { get; init; }

    /// <summary>Whether passing water hurts.</summary>
    [Id(76)]
    public Optional<bool?> IsExperiencingDysuria { get; init; }

    /// <summary>How often the patient passes water.</summary>
    [Id(77)]
    public Optional<UrinationFrequency?> UrinationFrequency { get; init; }

    /// <summary>Sleep.</summary>
    [Id(78)]
    public Optional<Sleep?> Sleep { get; init; }

    /// <summary>How the patient is fed.</summary>
    [Id(79)]
    public Optional<NutritionRoute?> NutritionRoute { get; init; }

    /// <summary>What hinders swallowing.</summary>
    [Id(80)]
    public Optional<OralIssue?> OralIssue { get; init; }

    /// <summary>Appetite.</summary>
    [Id(81)]
    public Optional<Appetite?> Appetite { get; init; }
}
