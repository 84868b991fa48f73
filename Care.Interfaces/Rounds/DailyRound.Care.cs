using Care.Interfaces.Choices;

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

/// <summary>How the patient eats (contract 05, §13).</summary>
public enum Appetite
{
    /// <summary>Increased.</summary>
    [Label("INCREASED")]
    Increased = 1,

    /// <summary>Satisfactory.</summary>
    [Label("SATISFACTORY")]
    Satisfactory = 2,

    /// <summary>Reduced.</summary>
    [Label("REDUCED")]
    Reduced = 3,

    /// <summary>No taste for food.</summary>
    [Label("NO_TASTE_FOR_FOOD")]
    NoTasteForFood = 4,

    /// <summary>Cannot be assessed.</summary>
    [Label("CANNOT_BE_ASSESSED")]
    CannotBeAssessed = 5,
}

/// <summary>How the bladder is drained (contract 05, §13).</summary>
public enum BladderDrainage
{
    /// <summary>As usual.</summary>
    [Label("NORMAL")]
    Normal = 1,

    /// <summary>Condom catheter.</summary>
    [Label("CONDOM_CATHETER")]
    CondomCatheter = 2,

    /// <summary>Diaper.</summary>
    [Label("DIAPER")]
    Diaper = 3,

    /// <summary>Intermittent catheter.</summary>
    [Label("INTERMITTENT_CATHETER")]
    IntermittentCatheter = 4,

    /// <summary>Continuous indwelling catheter.</summary>
    [Label("CONTINUOUS_INDWELLING_CATHETER")]
    ContinuousIndwellingCatheter = 5,

    /// <summary>Continuous suprapubic catheter.</summary>
    [Label("CONTINUOUS_SUPRAPUBIC_CATHETER")]
    ContinuousSuprapubicCatheter = 6,

    /// <summary>Urostomy.</summary>
    [Label("UROSTOMY")]
    Urostomy = 7,
}

/// <summary>What is wrong with the bladder (contract 05, §13).</summary>
public enum BladderIssue
{
    /// <summary>No issues.</summary>
    [Label("NO_ISSUES")]
    NoIssues = 0,

    /// <summary>Incontinence.</summary>
    [Label("INCONTINENCE")]
    Incontinence = 1,

    /// <summary>Retention.</summary>
    [Label("RETENTION")]
    Retention = 2,

    /// <summary>Hesitancy.</summary>
    [Label("HESITANCY")]
    Hesitancy = 3,
}

/// <summary>What is wrong with the bowels (contract 05, §13).</summary>
public enum BowelIssue
{
    /// <summary>No difficulty.</summary>
    [Label("NO_DIFFICULTY")]
    NoDifficulty = 0,

    /// <summary>Constipation.</summary>
    [Label("CONSTIPATION")]
    Constipation = 1,

    /// <summary>Diarrhoea.</summary>
    [Label("DIARRHOEA")]
    Diarrhoea = 2,
}

/// <summary>How the patient is fed (contract 05, §13).</summary>
public enum NutritionRoute
{
    /// <summary>Oral.</summary>
    [Label("ORAL")]
    Oral = 1,

    /// <summary>Ryles tube.</summary>
    [Label("RYLES_TUBE")]
    RylesTube = 2,

    /// <summary>Gastrostomy or jejunostomy.</summary>
    [Label("GASTROSTOMY_OR_JEJUNOSTOMY")]
    GastrostomyOrJejunostomy = 3,

    /// <summary>Percutaneous endoscopic gastrostomy.</summary>
    [Label("PEG")]
    Peg = 4,

    /// <summary>Parenteral tubing fluid.</summary>
    [Label("PARENTERAL_TUBING_FLUID")]
    ParenteralTubingFluid = 5,

    /// <summary>Total parenteral nutrition.</summary>
    [Label("PARENTERAL_TUBING_TPN")]
    ParenteralTubingTpn = 6,
}

/// <summary>What hinders swallowing (contract 05, §13).</summary>
public enum OralIssue
{
    /// <summary>No issue.</summary>
    [Label("NO_ISSUE")]
    NoIssue = 0,

    /// <summary>Dysphagia.</summary>
    [Label("DYSPHAGIA")]
    Dysphagia = 1,

    /// <summary>Odynophagia.</summary>
    [Label("ODYNOPHAGIA")]
    Odynophagia = 2,
}

/// <summary>How the patient sleeps (contract 05, §13).</summary>
public enum Sleep
{
    /// <summary>Excessive.</summary>
    [Label("EXCESSIVE")]
    Excessive = 1,

    /// <summary>Satisfactory.</summary>
    [Label("SATISFACTORY")]
    Satisfactory = 2,

    /// <summary>Unsatisfactory.</summary>
    [Label("UNSATISFACTORY")]
    Unsatisfactory = 3,

    /// <summary>No sleep.</summary>
    [Label("NO_SLEEP")]
    NoSleep = 4,
}

/// <summary>How often the patient passes water (contract 05, §13).</summary>
public enum UrinationFrequency
{
    /// <summary>As usual.</summary>
    [Label("NORMAL")]
    Normal = 1,

    /// <summary>Decreased.</summary>
    [Label("DECREASED")]
    Decreased = 2,

    /// <summary>Increased.</summary>
    [Label("INCREASED")]
    Increased = 3,
}
