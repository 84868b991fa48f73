using Care.Interfaces.Rounds;

namespace Care.Grains.Rounds;

/// <content>What a body makes of the observations.</content>
internal static partial class DailyRoundChanges
{
    private static DailyRoundState WithVitals(DailyRoundState state, DailyRoundWrite body) => state with
    {
        Bp = body.Bp.Or(state.Bp),
        Pulse = body.Pulse.Or(state.Pulse),
        Resp = body.Resp.Or(state.Resp),
        Temperature = body.Temperature.Or(state.Temperature),
        Rhythm = body.Rhythm.Or(state.Rhythm),
        RhythmDetail = body.RhythmDetail.Or(state.RhythmDetail),
        PainScaleEnhanced = body.PainScaleEnhanced.Or(state.PainScaleEnhanced),
        Pain = body.Pain.Or(state.Pain),
        BloodSugarLevel = body.BloodSugarLevel.Or(state.BloodSugarLevel),
        InsulinIntakeDose = body.InsulinIntakeDose.Or(state.InsulinIntakeDose),
        InsulinIntakeFrequency = body.InsulinIntakeFrequency.Or(state.InsulinIntakeFrequency),
    };

    private static DailyRoundState WithNeurology(DailyRoundState state, DailyRoundWrite body) => state with
    {
        ConsciousnessLevel = body.ConsciousnessLevel.Or(state.ConsciousnessLevel),
        ConsciousnessLevelDetail = body.ConsciousnessLevelDetail.Or(state.ConsciousnessLevelDetail),
        InPronePosition = body.InPronePosition.Or(state.InPronePosition),
        LeftPupilSize = body.LeftPupilSize.Or(state.LeftPupilSize),
        LeftPupilSizeDetail = body.LeftPupilSizeDetail.Or(state.LeftPupilSizeDetail),
        LeftPupilLightReaction = body.LeftPupilLightReaction.Or(state.LeftPupilLightReaction),
        LeftPupilLightReactionDetail = body.LeftPupilLightReactionDetail.Or(state.LeftPupilLightReactionDetail),
        RightPupilSize = body.RightPupilSize.Or(state.RightPupilSize),
        RightPupilSizeDetail = body.RightPupilSizeDetail.Or(state.RightPupilSizeDetail),
        RightPupilLightReaction = body.RightPupilLightReaction.Or(state.RightPupilLightReaction),
        RightPupilLightReactionDetail = body.RightPupilLightReactionDetail.Or(state.RightPupilLightReactionDetail),
        LimbResponseUpperExtremityRight = body.LimbResponseUpperExtremityRight.Or(state.LimbResponseUpperExtremityRight),
        LimbResponseUpperExtremityLeft = body.LimbResponseUpperExtremityLeft.Or(state.LimbResponseUpperExtremityLeft),
        LimbResponseLowerExtremityLeft = body.LimbResponseLowerExtremityLeft.Or(state.LimbResponseLowerExtremityLeft),
        LimbResponseLowerExtremityRight = body.LimbResponseLowerExtremityRight.Or(state.LimbResponseLowerExtremityRight),
        GlasgowEyeOpen = body.GlasgowEyeOpen.Or(state.GlasgowEyeOpen),
        GlasgowVerbalResponse = body.GlasgowVerbalResponse.Or(state.GlasgowVerbalResponse),
        GlasgowMotorResponse = body.GlasgowMotorResponse.Or(state.GlasgowMotorResponse),
    };

    private static DailyRoundState WithBreathing(DailyRoundState state, DailyRoundWrite body) => state with
    {
        BilateralAirEntry = body.BilateralAirEntry.Or(state.BilateralAirEntry),
        Etco2 = body.Etco2.Or(state.Etco2),
        VentilatorInterface = body.VentilatorInterface.Or(state.VentilatorInterface),
        VentilatorMode = body.VentilatorMode.Or(state.VentilatorMode),
        VentilatorPeep = body.VentilatorPeep.Or(state.VentilatorPeep),
        VentilatorPip = body.VentilatorPip.Or(state.VentilatorPip),
        VentilatorMeanAirwayPressure = body.VentilatorMeanAirwayPressure.Or(state.VentilatorMeanAirwayPressure),
        VentilatorRespRate = body.VentilatorRespRate.Or(state.VentilatorRespRate),
        VentilatorPressureSupport = body.VentilatorPressureSupport.Or(state.VentilatorPressureSupport),
        VentilatorTidalVolume = body.VentilatorTidalVolume.Or(state.VentilatorTidalVolume),
        VentilatorOxygenModality = body.VentilatorOxygenModality.Or(state.VentilatorOxygenModality),
        VentilatorOxygenModalityOxygenRate = body.VentilatorOxygenModalityOxygenRate.Or(state.VentilatorOxygenModalityOxygenRate),
        VentilatorOxygenModalityFlowRate = body.VentilatorOxygenModalityFlowRate.Or(state.VentilatorOxygenModalityFlowRate),
        VentilatorFio2 = body.VentilatorFio2.Or(state.VentilatorFio2),
        VentilatorSpo2 = body.VentilatorSpo2.Or(state.VentilatorSpo2),
        ArchivedSpo2 = body.ArchivedSpo2.Or(state.ArchivedSpo2),
    };

    private static DailyRoundState WithBlood(DailyRoundState state, DailyRoundWrite body) => state with
    {
        Ph = body.Ph.Or(state.Ph),
        Pco2 = body.Pco2.Or(state.Pco2),
        Po2 = body.Po2.Or(state.Po2),
        Hco3 = body.Hco3.Or(state.Hco3),
        BaseExcess = body.BaseExcess.Or(state.BaseExcess),
        Lactate = body.Lactate.Or(state.Lactate),
        Sodium = body.Sodium.Or(state.Sodium),
        Potassium = body.Potassium.Or(state.Potassium),
        DialysisFluidBalance = body.DialysisFluidBalance.Or(state.DialysisFluidBalance),
        DialysisNetBalance = body.DialysisNetBalance.Or(state.DialysisNetBalance),
    };

    private static DailyRoundState WithCare(DailyRoundState state, DailyRoundWrite body) => state with
    {
        Infusions = body.Infusions.Or(state.Infusions),
        IvFluids = body.IvFluids.Or(state.IvFluids),
        Feeds = body.Feeds.Or(state.Feeds),
        Output = body.Output.Or(state.Output),
        PressureSore = body.PressureSore.Or(state.PressureSore),
        Nursing = body.Nursing.Or(state.Nursing),
        BowelIssue = body.BowelIssue.Or(state.BowelIssue),
        BladderDrainage = body.BladderDrainage.Or(state.BladderDrainage),
        BladderIssue = body.BladderIssue.Or(state.BladderIssue),
        IsExperiencingDysuria = body.IsExperiencingDysuria.Or(state.IsExperiencingDysuria),
        UrinationFrequency = body.UrinationFrequency.Or(state.UrinationFrequency),
        Sleep = body.Sleep.Or(state.Sleep),
        NutritionRoute = body.NutritionRoute.Or(state.NutritionRoute),
        OralIssue = body.OralIssue.Or(state.OralIssue),
        Appetite = body.Appetite.Or(state.Appetite),
    };
}
