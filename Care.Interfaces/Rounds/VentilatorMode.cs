using Care.Interfaces.Choices;

namespace Care.Interfaces.Rounds;

/// <summary>The ventilator's mode (contract 05, §13).</summary>
public enum VentilatorMode
{
    /// <summary>Unknown.</summary>
    [Label("UNKNOWN")]
    Unknown = 0,

    /// <summary>Volume controlled.</summary>
    [Label("VCV")]
    Vcv = 5,

    /// <summary>Pressure controlled.</summary>
    [Label("PCV")]
    Pcv = 10,

    /// <summary>Pressure regulated, volume controlled.</summary>
    [Label("PRVC")]
    Prvc = 15,

    /// <summary>Airway pressure release.</summary>
    [Label("APRV")]
    Aprv = 20,

    /// <summary>Volume controlled, synchronized intermittent.</summary>
    [Label("VC_SIMV")]
    VcSimv = 25,

    /// <summary>Pressure controlled, synchronized intermittent.</summary>
    [Label("PC_SIMV")]
    PcSimv = 30,

    /// <summary>Pressure regulated, volume controlled, synchronized intermittent.</summary>
    [Label("PRVC_SIMV")]
    PrvcSimv = 40,

    /// <summary>Adaptive support.</summary>
    [Label("ASV")]
    Asv = 45,

    /// <summary>Pressure support.</summary>
    [Label("PSV")]
    Psv = 50,
}
