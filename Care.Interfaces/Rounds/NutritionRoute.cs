using Care.Interfaces.Choices;

namespace Care.Interfaces.Rounds;

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
