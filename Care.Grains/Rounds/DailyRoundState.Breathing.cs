using Care.Interfaces.Rounds;

namespace Care.Grains.Rounds;

/// <content>What was observed of breathing.</content>
internal sealed partial record DailyRoundState
{
    public bool? BilateralAirEntry { get; init; }

    public int? Etco2 { get; init; }

    public VentilatorInterface? VentilatorInterface { get; init; }

    public VentilatorMode? VentilatorMode { get; init; }

    public decimal? VentilatorPeep { get; init; }

    public int? VentilatorPip { get; init; }

    public int? VentilatorMeanAirwayPressure { get; init; }

    public int? VentilatorRespRate { get; init; }

    public int? VentilatorPressureSupport { get; init; }

    public int? VentilatorTidalVolume { get; init; }

    public OxygenModality? VentilatorOxygenModality { get; init; }

    public int? VentilatorOxygenModalityOxygenRate { get; init; }

    public int? VentilatorOxygenModalityFlowRate { get; init; }

    public int? VentilatorFio2 { get; init; }

    public int? VentilatorSpo2 { get; init; }

    public decimal? ArchivedSpo2 { get; init; }
}
