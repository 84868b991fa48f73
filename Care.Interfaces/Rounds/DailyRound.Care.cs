namespace Care.Interfaces.Rounds;

/// <content>What was observed of fluids, nursing and routine.</content>
public sealed partial record DailyRound
{
    /// <summary>Infusions given.</summary>
    public IReadOnlyList<FluidQuantity> Infusions { get; init; } = [];

    /// <summary>Fluids given into a vein.</summary>
    public IReadOnlyList<FluidQuantity> IvFluids { get; init; } = [];

    /// <summary>Feeds given.</summary>
    public IReadOnlyList<FluidQuantity> Feeds { get; init; } = [];

    /// <summary>Fluids that left the body.</summary>
    public IReadOnlyList<FluidQuantity> Output { get; init; } = [];

    /// <summary>Pressure sores.</summary>
    public IReadOnlyList<PressureSore> PressureSore { get; init; } = [];

    /// <summary>What nursing was done.</summary>
    public IReadOnlyList<NursingCare> Nursing { get; init; } = [];

    /// <summary>Bowels, as text.</summary>
    public string? BowelIssue { get; init; }

    /// <summary>How the bladder is drained, as text.</summary>
    public string? BladderDrainage { get; init; }

    /// <summary>Bladder, as text.</summary>
    public string? BladderIssue { get; init; }

    /// <summary>Whether passing water hurts.</summary>
    public bool? IsExperiencingDysuria { get; init; }

    /// <summary>How often the patient passes water, as text.</summary>
    public string? UrinationFrequency { get; init; }

    /// <summary>Sleep, as text.</summary>
    public string? Sleep { get; init; }

    /// <summary>How the patient is fed, as text.</summary>
    public string? NutritionRoute { get; init; }

    /// <summary>What hinders swallowing, as text.</summary>
    public string? OralIssue { get; init; }

    /// <summary>Appetite, as text.</summary>
    public string? Appetite { get; init; }

    /// <summary>Sum of what was given, with two decimals.</summary>
    public required string TotalIntakeCalculated { get; init; }

    /// <summary>Sum of what left the body, with two decimals.</summary>
    public required string TotalOutputCalculated { get; init; }
}
