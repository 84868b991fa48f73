using System.Collections.Immutable;
using Care.Interfaces.Rounds;

namespace Care.Grains.Rounds;

/// <content>What was observed of fluids, nursing and routine.</content>
internal sealed partial record DailyRoundState
{
    public ImmutableArray<FluidQuantity> Infusions { get; init; } = [];

    public ImmutableArray<FluidQuantity> IvFluids { get; init; } = [];

    public ImmutableArray<FluidQuantity> Feeds { get; init; } = [];

    public ImmutableArray<FluidQuantity> Output { get; init; } = [];

    public ImmutableArray<PressureSore> PressureSore { get; init; } = [];

    public ImmutableArray<NursingCare> Nursing { get; init; } = [];

    public BowelIssue? BowelIssue { get; init; }

    public BladderDrainage? BladderDrainage { get; init; }

    public BladderIssue? BladderIssue { get; init; }

    public bool? IsExperiencingDysuria { get; init; }

    public UrinationFrequency? UrinationFrequency { get; init; }

    public Sleep? Sleep { get; init; }

    public NutritionRoute? NutritionRoute { get; init; }

    public OralIssue? OralIssue { get; init; }

    public Appetite? Appetite { get; init; }
}
