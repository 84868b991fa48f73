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
