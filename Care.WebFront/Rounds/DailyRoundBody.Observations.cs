using Care.Interfaces.Rounds;
using Care.WebFront.Binding;

namespace Care.WebFront.Rounds;

/// <content>The observations, with their limits (contract 05, §7.3).</content>
internal static partial class DailyRoundBody
{
    private static DailyRoundWrite WithVitals(DailyRoundWrite write, RequestBody body) => write with
    {
        Bp = RoundJson.BloodPressure(body),
        Pulse = body.IntegerOrNull("pulse", 0, 200),
        Resp = body.IntegerOrNull("resp", 0, 150),
        Temperature = Measure(body, "temperature", 5, 95, 106),
        Rhythm = Choice<Rhythm>(body, "rhythm"),
        RhythmDetail = body.TextOrNull("rhythm_detail"),
        PainScaleEnhanced = RoundJson.Pain(body),
        Pain = body.IntegerOrNull("pain", 0, 10),
        BloodSugarLevel = body.IntegerOrNull("blood_sugar_level", 0, 700),
        InsulinIntakeDose = Measure(body, "insulin_intake_dose", 5, 0, 100),
        InsulinIntakeFrequency = Choice<InsulinFrequency>(body, "insulin_intake_frequency"),
    };

    private static DailyRoundWrite WithNeurology(DailyRoundWrite write, RequestBody body) => write with
    {
        ConsciousnessLevel = Choice<ConsciousnessLevel>(body, "consciousness_level"),
        ConsciousnessLevelDetail = body.TextOrNull("consciousness_level_detail"),
        InPronePosition = body.BooleanOrNull("in_prone_position"),
        LeftPupilSize = body.IntegerOrNull("left_pupil_size", 0, 8),
        LeftPupilSizeDetail = body.TextOrNull("left_pupil_size_detail"),
        LeftPupilLightReaction = Choice<PupilReaction>(body, "left_pupil_light_reaction"),
        LeftPupilLightReactionDetail = body.TextOrNull("left_pupil_light_reaction_detail"),
        RightPupilSize = body.IntegerOrNull("right_pupil_size", 0, 8),
        RightPupilSizeDetail = body.TextOrNull("right_pupil_size_detail"),
        RightPupilLightReaction = Choice<PupilReaction>(body, "right_pupil_light_reaction"),
        RightPupilLightReactionDetail = body.TextOrNull("right_pupil_light_reaction_detail"),
        LimbResponseUpperExtremityRight = Choice<LimbResponse>(body, "limb_response_upper_extremity_right"),
        LimbResponseUpperExtremityLeft = Choice<LimbResponse>(body, "limb_response_upper_extremity_left"),
        LimbResponseLowerExtremityLeft = Choice<LimbResponse>(body, "limb_response_lower_extremity_left"),
        LimbResponseLowerExtremityRight = Choice<LimbResponse>(body, "limb_response_lower_extremity_right"),
        GlasgowEyeOpen = body.IntegerOrNull("glasgow_eye_open", 1, 4),
        GlasgowVerbalResponse = body.IntegerOrNull("glasgow_verbal_response", 1, 5),
        GlasgowMotorResponse = body.IntegerOrNull("glasgow_motor_response", 1, 6),
    };

    private static DailyRoundWrite WithBreathing(DailyRoundWrite write, RequestBody body) => write with
    {
        BilateralAirEntry = body.BooleanOrNull("bilateral_air_entry"),
        Etco2 = body.IntegerOrNull("etco2", 0, 200),
        VentilatorInterface = Choice<VentilatorInterface>(body, "ventilator_interface"),
        VentilatorMode = Choice<VentilatorMode>(body, "ventilator_mode"),
        VentilatorPeep = Measure(body, "ventilator_peep", 4, 0, 30),
        VentilatorPip = body.IntegerOrNull("ventilator_pip", 0, 100),
        VentilatorMeanAirwayPressure = body.IntegerOrNull("ventilator_mean_airway_pressure", 0, 40),
        VentilatorRespRate = body.IntegerOrNull("ventilator_resp_rate", 0, 100),
        VentilatorPressureSupport = body.IntegerOrNull("ventilator_pressure_support", 0, 40),
        VentilatorTidalVolume = body.IntegerOrNull("ventilator_tidal_volume", 0, 1000),
        VentilatorOxygenModality = Choice<OxygenModality>(body, "ventilator_oxygen_modality"),
        VentilatorOxygenModalityOxygenRate = body.IntegerOrNull("ventilator_oxygen_modality_oxygen_rate", 0, 50),
        VentilatorOxygenModalityFlowRate = body.IntegerOrNull("ventilator_oxygen_modality_flow_rate", 0, 70),
        VentilatorFio2 = body.IntegerOrNull("ventilator_fio2", 21, 100),
        VentilatorSpo2 = body.IntegerOrNull("ventilator_spo2", 0, 100),
        ArchivedSpo2 = Measure(body, "archived_spo2", 4, 0, RoundLimits.MaxArchivedSpo2),
    };

    private static DailyRoundWrite WithBlood(DailyRoundWrite write, RequestBody body) => write with
    {
        Ph = Measure(body, "ph", 4, 0, 10),
        Pco2 = body.IntegerOrNull("pco2", 10, 200),
        Po2 = body.IntegerOrNull("po2", 10, 400),
        Hco3 = Measure(body, "hco3", 4, 5, 80),
        BaseExcess = body.IntegerOrNull("base_excess", -20, 20),
        Lactate = Measure(body, "lactate", 4, 0, 20),
        Sodium = Measure(body, "sodium", 5, 100, 170),
        Potassium = Measure(body, "potassium", 4, 1, 10),
        DialysisFluidBalance = body.IntegerOrNull("dialysis_fluid_balance", 0, 5000),
        DialysisNetBalance = body.IntegerOrNull("dialysis_net_balance", 0, 5000),
    };

    private static DailyRoundWrite WithCare(DailyRoundWrite write, RequestBody body) => write with
    {
        Infusions = RoundJson.Fluids(body, "infusions", FluidNames.Infusions),
        IvFluids = RoundJson.Fluids(body, "iv_fluids", FluidNames.IvFluids),
        Feeds = RoundJson.Fluids(body, "feeds", FluidNames.Feeds),
        Output = RoundJson.Fluids(body, "output", FluidNames.Output),
        PressureSore = RoundJson.PressureSores(body),
        Nursing = RoundJson.Nursing(body),
        BowelIssue = Choice<BowelIssue>(body, "bowel_issue"),
        BladderDrainage = Choice<BladderDrainage>(body, "bladder_drainage"),
        BladderIssue = Choice<BladderIssue>(body, "bladder_issue"),
        IsExperiencingDysuria = body.BooleanOrNull("is_experiencing_dysuria"),
        UrinationFrequency = Choice<UrinationFrequency>(body, "urination_frequency"),
        Sleep = Choice<Sleep>(body, "sleep"),
        NutritionRoute = Choice<NutritionRoute>(body, "nutrition_route"),
        OralIssue = Choice<OralIssue>(body, "oral_issue"),
        Appetite = Choice<Appetite>(body, "appetite"),
    };
}
