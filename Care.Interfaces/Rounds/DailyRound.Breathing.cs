using Care.Interfaces.Choices;

namespace Care.Interfaces.Rounds;

/// <content>What was observed of breathing.</content>
public sealed partial record DailyRound
{
    /// <summary>Whether air enters both lungs.</summary>
    public bool? BilateralAirEntry { get; init; }

    /// <summary>End-tidal CO₂ in mmHg, from 0 to 200.</summary>
    public int? Etco2 { get; init; }

    /// <summary>How breathing is supported, as text.</summary>
    public string? VentilatorInterface { get; init; }

    /// <summary>Mode of the ventilator, as text.</summary>
    public string? VentilatorMode { get; init; }

    /// <summary>Positive end-expiratory pressure in cmH₂O, from 0 to 30 with two decimals.</summary>
    public string? VentilatorPeep { get; init; }

    /// <summary>Peak inspiratory pressure in cmH₂O, from 0 to 100.</summary>
    public int? VentilatorPip { get; init; }

    /// <summary>Mean airway pressure in cmH₂O, from 0 to 40.</summary>
    public int? VentilatorMeanAirwayPressure { get; init; }

    /// <summary>Breaths a minute of the ventilator, from 0 to 100.</summary>
    public int? VentilatorRespRate { get; init; }

    /// <summary>Pressure support in cmH₂O, from 0 to 40.</summary>
    public int? VentilatorPressureSupport { get; init; }

    /// <summary>Tidal volume in mL, from 0 to 1000.</summary>
    public int? VentilatorTidalVolume { get; init; }

    /// <summary>How oxygen is given, as text.</summary>
    public string? VentilatorOxygenModality { get; init; }

    /// <summary>Oxygen in L/min, from 0 to 50.</summary>
    public int? VentilatorOxygenModalityOxygenRate { get; init; }

    /// <summary>Flow in L/min, from 0 to 70.</summary>
    public int? VentilatorOxygenModalityFlowRate { get; init; }

    /// <summary>Oxygen in what is breathed, in per cent, from 21 to 100.</summary>
    public int? VentilatorFio2 { get; init; }

    /// <summary>Oxygen saturation in per cent, from 0 to 100.</summary>
    public int? VentilatorSpo2 { get; init; }

    /// <summary>Saturation of old records with two decimals.</summary>
    public string? ArchivedSpo2 { get; init; }
}

/// <summary>How oxygen is given (contract 05, §13).</summary>
public enum OxygenModality
{
    /// <summary>Unknown.</summary>
    [Label("UNKNOWN")]
    Unknown = 0,

    /// <summary>Nasal prongs.</summary>
    [Label("NASAL_PRONGS")]
    NasalProngs = 5,

    /// <summary>Simple face mask.</summary>
    [Label("SIMPLE_FACE_MASK")]
    SimpleFaceMask = 10,

    /// <summary>Non rebreathing mask.</summary>
    [Label("NON_REBREATHING_MASK")]
    NonRebreathingMask = 15,

    /// <summary>High flow nasal cannula.</summary>
    [Label("HIGH_FLOW_NASAL_CANNULA")]
    HighFlowNasalCannula = 20,
}

/// <summary>How breathing is supported (contract 05, §13).</summary>
public enum VentilatorInterface
{
    /// <summary>Unknown.</summary>
    [Label("UNKNOWN")]
    Unknown = 0,

    /// <summary>Invasive.</summary>
    [Label("INVASIVE")]
    Invasive = 5,

    /// <summary>Non invasive.</summary>
    [Label("NON_INVASIVE")]
    NonInvasive = 10,

    /// <summary>Oxygen support.</summary>
    [Label("OXYGEN_SUPPORT")]
    OxygenSupport = 15,
}

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
