using Care.Interfaces.Calls;

namespace Care.Interfaces.Rounds;

/// <content>What is sent of breathing.</content>
public sealed partial record DailyRoundWrite
{
    /// <summary>Whether air enters both lungs.</summary>
    [Id(41)]
    public Optional<bool?> BilateralAirEntry { get; init; }

    /// <summary>End-tidal CO₂ in mmHg, from 0 to 200.</summary>
    [Id(42)]
    public Optional<int?> Etco2 { get; init; }

    /// <summary>How breathing is supported.</summary>
    [Id(43)]
    public Optional<VentilatorInterface?> VentilatorInterface { get; init; }

    /// <summary>Mode of the ventilator.</summary>
    [Id(44)]
    public Optional<VentilatorMode?> VentilatorMode { get; init; }

    /// <summary>Positive end-expiratory pressure in cmH₂O, from 0 to 30 with two decimals.</summary>
    [Id(45)]
    public Optional<decimal?> VentilatorPeep { get; init; }

    /// <summary>Peak inspiratory pressure in cmH₂O, from 0 to 100.</summary>
    [Id(46)]
    public Optional<int?> VentilatorPip { get; init; }

    /// <summary>Mean airway pressure in cmH₂O, from 0 to 40.</summary>
    [Id(47)]
    public Optional<int?> VentilatorMeanAirwayPressure { get; init; }

    /// <summary>Breaths a minute of the ventilator, from 0 to 100.</summary>
    [Id(48)]
    public Optional<int?> VentilatorRespRate { get; init; }

    /// <summary>Pressure support in cmH₂O, from 0 to 40.</summary>
    [Id(49)]
    public Optional<int?> VentilatorPressureSupport { get; init; }

    /// <summary>Tidal volume in mL, from 0 to 1000.</summary>
    [Id(50)]
    public Optional<int?> VentilatorTidalVolume { get; init; }

    /// <summary>How oxygen is given.</summary>
    [Id(51)]
    public Optional<OxygenModality?> VentilatorOxygenModality { get; init; }

    /// <summary>Oxygen in L/min, from 0 to 50.</summary>
    [Id(52)]
    public Optional<int?> VentilatorOxygenModalityOxygenRate { get; init; }

    /// <summary>Flow in L/min, from 0 to 70.</summary>
    [Id(53)]
    public Optional<int?> VentilatorOxygenModalityFlowRate { get; init; }

    /// <summary>Oxygen in what is breathed, in per cent, from 21 to 100.</summary>
    [Id(54)]
    public Optional<int?> VentilatorFio2 { get; init; }

    /// <summary>Oxygen saturation in per cent, from 0 to 100.</summary>
    [Id(55)]
    public Optional<int?> VentilatorSpo2 { get; init; }

    /// <summary>Saturation of old records with two decimals.</summary>
    [Id(56)]
    public Optional<decimal?> ArchivedSpo2 { get; init; }
}
