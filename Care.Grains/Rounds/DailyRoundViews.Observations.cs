using Care.Interfaces.Choices;
using Care.Interfaces.Rounds;

namespace Care.Grains.Rounds;

/// <content>The observations as they are shown.</content>
public sealed partial class DailyRoundViews
{
    private static DailyRound WithVitals(DailyRound view, DailyRoundState state) => view with
    {
        Bp = state.Bp,
        Pulse = state.Pulse,
        Resp = state.Resp,
        Temperature = Fixed(state.Temperature),
        Rhythm = Choice<Rhythm>.Label(state.Rhythm),
        RhythmDetail = state.RhythmDetail,
        PainScaleEnhanced = state.PainScaleEnhanced,
        Pain = state.Pain,
        BloodSugarLevel = state.BloodSugarLevel,
        InsulinIntakeDose = Fixed(state.InsulinIntakeDose),
        InsulinIntakeFrequency = Choice<InsulinFrequency>.Label(state.InsulinIntakeFrequency),
    };

    private static DailyRound WithNeurology(DailyRound view, DailyRoundState state) => view with
    {
        ConsciousnessLevel = Choice<ConsciousnessLevel>.Label(state.ConsciousnessLevel),
        ConsciousnessLevelDetail = state.ConsciousnessLevelDetail,
        InPronePosition = state.InPronePosition,
        LeftPupilSize = state.LeftPupilSize,
        LeftPupilSizeDetail = state.LeftPupilSizeDetail,
        LeftPupilLightReaction = Choice<PupilReaction>.Label(state.LeftPupilLightReaction),
        LeftPupilLightReactionDetail = state.LeftPupilLightReactionDetail,
        RightPupilSize = state.RightPupilSize,
        RightPupilSizeDetail = state.RightPupilSizeDetail,
        RightPupilLightReaction = Choice<PupilReaction>.Label(state.RightPupilLightReaction),
        RightPupilLightReactionDetail = state.RightPupilLightReactionDetail,
        LimbResponseUpperExtremityRight = Choice<LimbResponse>.Label(state.LimbResponseUpperExtremityRight),
        LimbResponseUpperExtremityLeft = Choice<LimbResponse>.Label(state.LimbResponseUpperExtremityLeft),
        LimbResponseLowerExtremityLeft = Choice<LimbResponse>.Label(state.LimbResponseLowerExtremityLeft),
        LimbResponseLowerExtremityRight = Choice<LimbResponse>.Label(state.LimbResponseLowerExtremityRight),
        GlasgowEyeOpen = state.GlasgowEyeOpen,
        GlasgowVerbalResponse = state.GlasgowVerbalResponse,
        GlasgowMotorResponse = state.GlasgowMotorResponse,
        GlasgowTotalCalculated = state.GlasgowTotalCalculated,
    };

    private static DailyRound WithBreathing(DailyRound view, DailyRoundState state) => view with
    {
        BilateralAirEntry = state.BilateralAirEntry,
        Etco2 = state.Etco2,
        VentilatorInterface = Choice<VentilatorInterface>.Label(state.VentilatorInterface),
        VentilatorMode = Choice<VentilatorMode>.Label(state.VentilatorMode),
        VentilatorPeep = Fixed(state.VentilatorPeep),
        VentilatorPip = state.VentilatorPip,
        VentilatorMeanAirwayPressure = state.VentilatorMeanAirwayPressure,
        VentilatorRespRate = state.VentilatorRespRate,
        VentilatorPressureSupport = state.VentilatorPressureSupport,
        VentilatorTidalVolume = state.VentilatorTidalVolume,
        VentilatorOxygenModality = Choice<OxygenModality>.Label(state.VentilatorOxygenModality),
        VentilatorOxygenModalityOxygenRate = state.VentilatorOxygenModalityOxygenRate,
        VentilatorOxygenModalityFlowRate = state.VentilatorOxygenModalityFlowRate,
        VentilatorFio2 = state.VentilatorFio2,
        VentilatorSpo2 = state.VentilatorSpo2,
        ArchivedSpo2 = Fixed(state.ArchivedSpo2),
    };

    private static DailyRound WithBlood(DailyRound view, DailyRoundState state) => view with
    {
        Ph = Fixed(state.Ph),
        Pco2 = state.Pco2,
        Po2 = state.Po2,
        Hco3 = Fixed(state.Hco3),
        BaseExcess = state.BaseExcess,
        Lactate = Fixed(state.Lactate),
        Sodium = Fixed(state.Sodium),
        Potassium = Fixed(state.Potassium),
        DialysisFluidBalance = state.DialysisFluidBalance,
        DialysisNetBalance = state.DialysisNetBalance,
    };
}
