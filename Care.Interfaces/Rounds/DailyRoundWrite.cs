using System.Collections.Immutable;
using Care.Interfaces.Calls;
using Care.Interfaces.Consultations;
using Care.Interfaces.Patients;
using Care.Interfaces.Wire;

namespace Care.Interfaces.Rounds;

/// <summary>
/// The body of filing or changing a round (contract 05, §7.2 and §7.3), its shape already checked. What was left out stays as it is. A choice can be changed
/// once it is set, but not cleared.
/// </summary>
[GenerateSerializer, Immutable, Alias("care.DailyRoundWrite")]
public sealed partial record DailyRoundWrite
{
    /// <summary>The id that the client gives a new round.</summary>
    [Id(0), NotMerged]
    public Optional<Guid> ExternalId { get; init; }

    /// <summary>When the round was made, at most two minutes ahead.</summary>
    [Id(1), Required, Example("2024-03-02T08:00:00+05:30")]
    public Optional<DateTimeOffset> TakenAt { get; init; }

    /// <summary>Its kind.</summary>
    [Id(2), Required, Choice(ChoiceStyle.Label), Example(Rounds.RoundsType.Normal)]
    public Optional<RoundsType> RoundsType { get; init; }

    /// <summary>How ill the patient was.</summary>
    [Id(3), Choice(ChoiceStyle.NameOrLabel), RefusesNull]
    public Optional<Category?> PatientCategory { get; init; }

    /// <summary>What the examination showed, or null.</summary>
    [Id(4), Text(Characters.MaxNote), Example("Alert, mucosa moist")]
    public Optional<string?> PhysicalExaminationInfo { get; init; }

    /// <summary>Further details, or null.</summary>
    [Id(5), Text(Characters.MaxNote)]
    public Optional<string?> OtherDetails { get; init; }

    /// <summary>What is to be done for the patient.</summary>
    [Id(6), Choice(ChoiceStyle.Label), NotMerged]
    public Optional<PatientAction> Action { get; init; }

    /// <summary>In how many minutes the patient is to be seen again; negative for never.</summary>
    [Id(7), Whole(ConsultationLimits.NoReview, ConsultationLimits.MaxReviewInterval), NotMerged]
    public Optional<int> ReviewInterval { get; init; }

    /// <summary>Whether it was read from a picture.</summary>
    [Id(8)]
    public Optional<bool> IsParsedByOcr { get; init; }

    /// <summary>Category of old records.</summary>
    [Id(9), Choice(ChoiceStyle.NameOrLabel), RefusesNull]
    public Optional<CovidCategory?> DeprecatedCovidCategory { get; init; }

    /// <summary>What clients note beside.</summary>
    [Id(10), Shape<RoundMetaShape>]
    public Optional<RoundMeta> Meta { get; init; }

    /// <summary>Free JSON as text; nobody uses it.</summary>
    [Id(11), FreeJson, NotMerged]
    public Optional<string> MedicineAdministration { get; init; }

    /// <summary>Blood pressure, or null.</summary>
    [Id(12), Shape<BloodPressureShape>]
    public Optional<BloodPressure?> Bp { get; init; }

    /// <summary>Beats a minute, from 0 to 200.</summary>
    [Id(13), Whole(0, 200)]
    public Optional<int?> Pulse { get; init; }

    /// <summary>Breaths a minute, from 0 to 150.</summary>
    [Id(14), Whole(0, 150)]
    public Optional<int?> Resp { get; init; }

    /// <summary>Body temperature in degrees Fahrenheit, from 95 to 106 with two decimals.</summary>
    [Id(15), Digits(5, 2, 95, 106)]
    public Optional<decimal?> Temperature { get; init; }

    /// <summary>Rhythm of the heart.</summary>
    [Id(16), Choice(ChoiceStyle.Label), RefusesNull]
    public Optional<Rhythm?> Rhythm { get; init; }

    /// <summary>The rhythm in words.</summary>
    [Id(17), Text(Characters.MaxNote)]
    public Optional<string?> RhythmDetail { get; init; }

    /// <summary>Where it hurts, and how much.</summary>
    [Id(18), Shape<PainShape>]
    public Optional<ImmutableArray<PainPoint>> PainScaleEnhanced { get; init; }

    /// <summary>Pain in old records, 0 to 10, from 0 to 10.</summary>
    [Id(19), Whole(0, 10)]
    public Optional<int?> Pain { get; init; }

    /// <summary>Blood sugar in mg/dL, from 0 to 700.</summary>
    [Id(20), Whole(0, 700)]
    public Optional<int?> BloodSugarLevel { get; init; }

    /// <summary>Dose of insulin in units, from 0 to 100 with two decimals.</summary>
    [Id(21), Digits(5, 2, 0, 100)]
    public Optional<decimal?> InsulinIntakeDose { get; init; }

    /// <summary>How often insulin is given.</summary>
    [Id(22), Choice(ChoiceStyle.Label), RefusesNull]
    public Optional<InsulinFrequency?> InsulinIntakeFrequency { get; init; }

    /// <summary>How conscious the patient is.</summary>
    [Id(23), Choice(ChoiceStyle.Label), RefusesNull]
    public Optional<ConsciousnessLevel?> ConsciousnessLevel { get; init; }

    /// <summary>Consciousness in words.</summary>
    [Id(24), Text(Characters.MaxNote)]
    public Optional<string?> ConsciousnessLevelDetail { get; init; }

    /// <summary>Whether the patient lies face down; then pupils are not seen.</summary>
    [Id(25)]
    public Optional<bool?> InPronePosition { get; init; }

    /// <summary>Left pupil in millimetres; 0 where it can't be seen, from 0 to 8.</summary>
    [Id(26), Whole(0, 8)]
    public Optional<int?> LeftPupilSize { get; init; }

    /// <summary>Why it can't be seen.</summary>
    [Id(27), Text(Characters.MaxNote)]
    public Optional<string?> LeftPupilSizeDetail { get; init; }

    /// <summary>Left pupil in light.</summary>
    [Id(28), Choice(ChoiceStyle.Label), RefusesNull]
    public Optional<PupilReaction?> LeftPupilLightReaction { get; init; }

    /// <summary>The same in words.</summary>
    [Id(29), Text(Characters.MaxNote)]
    public Optional<string?> LeftPupilLightReactionDetail { get; init; }

    /// <summary>Right pupil in millimetres; 0 where it can't be seen, from 0 to 8.</summary>
    [Id(30), Whole(0, 8)]
    public Optional<int?> RightPupilSize { get; init; }

    /// <summary>Why it can't be seen.</summary>
    [Id(31), Text(Characters.MaxNote)]
    public Optional<string?> RightPupilSizeDetail { get; init; }

    /// <summary>Right pupil in light.</summary>
    [Id(32), Choice(ChoiceStyle.Label), RefusesNull]
    public Optional<PupilReaction?> RightPupilLightReaction { get; init; }

    /// <summary>The same in words.</summary>
    [Id(33), Text(Characters.MaxNote)]
    public Optional<string?> RightPupilLightReactionDetail { get; init; }

    /// <summary>Right arm.</summary>
    [Id(34), Choice(ChoiceStyle.Label), RefusesNull]
    public Optional<LimbResponse?> LimbResponseUpperExtremityRight { get; init; }

    /// <summary>Left arm.</summary>
    [Id(35), Choice(ChoiceStyle.Label), RefusesNull]
    public Optional<LimbResponse?> LimbResponseUpperExtremityLeft { get; init; }

    /// <summary>Left leg.</summary>
    [Id(36), Choice(ChoiceStyle.Label), RefusesNull]
    public Optional<LimbResponse?> LimbResponseLowerExtremityLeft { get; init; }

    /// <summary>Right leg.</summary>
    [Id(37), Choice(ChoiceStyle.Label), RefusesNull]
    public Optional<LimbResponse?> LimbResponseLowerExtremityRight { get; init; }

    /// <summary>Glasgow coma scale, eyes, from 1 to 4.</summary>
    [Id(38), Whole(1, 4)]
    public Optional<int?> GlasgowEyeOpen { get; init; }

    /// <summary>Glasgow coma scale, speech, from 1 to 5.</summary>
    [Id(39), Whole(1, 5)]
    public Optional<int?> GlasgowVerbalResponse { get; init; }

    /// <summary>Glasgow coma scale, movement, from 1 to 6.</summary>
    [Id(40), Whole(1, 6)]
    public Optional<int?> GlasgowMotorResponse { get; init; }

    /// <summary>Whether air enters both lungs.</summary>
    [Id(41)]
    public Optional<bool?> BilateralAirEntry { get; init; }

    /// <summary>End-tidal CO₂ in mmHg, from 0 to 200.</summary>
    [Id(42), Whole(0, 200)]
    public Optional<int?> Etco2 { get; init; }

    /// <summary>How breathing is supported.</summary>
    [Id(43), Choice(ChoiceStyle.Label), RefusesNull]
    public Optional<VentilatorInterface?> VentilatorInterface { get; init; }

    /// <summary>Mode of the ventilator.</summary>
    [Id(44), Choice(ChoiceStyle.Label), RefusesNull]
    public Optional<VentilatorMode?> VentilatorMode { get; init; }

    /// <summary>Positive end-expiratory pressure in cmH₂O, from 0 to 30 with two decimals.</summary>
    [Id(45), Digits(4, 2, 0, 30)]
    public Optional<decimal?> VentilatorPeep { get; init; }

    /// <summary>Peak inspiratory pressure in cmH₂O, from 0 to 100.</summary>
    [Id(46), Whole(0, 100)]
    public Optional<int?> VentilatorPip { get; init; }

    /// <summary>Mean airway pressure in cmH₂O, from 0 to 40.</summary>
    [Id(47), Whole(0, 40)]
    public Optional<int?> VentilatorMeanAirwayPressure { get; init; }

    /// <summary>Breaths a minute of the ventilator, from 0 to 100.</summary>
    [Id(48), Whole(0, 100)]
    public Optional<int?> VentilatorRespRate { get; init; }

    /// <summary>Pressure support in cmH₂O, from 0 to 40.</summary>
    [Id(49), Whole(0, 40)]
    public Optional<int?> VentilatorPressureSupport { get; init; }

    /// <summary>Tidal volume in mL, from 0 to 1000.</summary>
    [Id(50), Whole(0, 1000)]
    public Optional<int?> VentilatorTidalVolume { get; init; }

    /// <summary>How oxygen is given.</summary>
    [Id(51), Choice(ChoiceStyle.Label), RefusesNull]
    public Optional<OxygenModality?> VentilatorOxygenModality { get; init; }

    /// <summary>Oxygen in L/min, from 0 to 50.</summary>
    [Id(52), Whole(0, 50)]
    public Optional<int?> VentilatorOxygenModalityOxygenRate { get; init; }

    /// <summary>Flow in L/min, from 0 to 70.</summary>
    [Id(53), Whole(0, 70)]
    public Optional<int?> VentilatorOxygenModalityFlowRate { get; init; }

    /// <summary>Oxygen in what is breathed, in per cent, from 21 to 100.</summary>
    [Id(54), Whole(21, 100)]
    public Optional<int?> VentilatorFio2 { get; init; }

    /// <summary>Oxygen saturation in per cent, from 0 to 100.</summary>
    [Id(55), Whole(0, 100)]
    public Optional<int?> VentilatorSpo2 { get; init; }

    /// <summary>Saturation of old records with two decimals.</summary>
    [Id(56), Digits(4, 2, 0, RoundLimits.MaxArchivedSpo2)]
    public Optional<decimal?> ArchivedSpo2 { get; init; }

    /// <summary>pH of arterial blood, from 0 to 10 with two decimals.</summary>
    [Id(57), Digits(4, 2, 0, 10)]
    public Optional<decimal?> Ph { get; init; }

    /// <summary>Partial pressure of CO₂ in mmHg, from 10 to 200.</summary>
    [Id(58), Whole(10, 200)]
    public Optional<int?> Pco2 { get; init; }

    /// <summary>Partial pressure of oxygen in mmHg, from 10 to 400.</summary>
    [Id(59), Whole(10, 400)]
    public Optional<int?> Po2 { get; init; }

    /// <summary>Bicarbonate in mmol/L, from 5 to 80 with two decimals.</summary>
    [Id(60), Digits(4, 2, 5, 80)]
    public Optional<decimal?> Hco3 { get; init; }

    /// <summary>Base excess in mmol/L, from -20 to 20.</summary>
    [Id(61), Whole(-20, 20)]
    public Optional<int?> BaseExcess { get; init; }

    /// <summary>Lactate in mmol/L, from 0 to 20 with two decimals.</summary>
    [Id(62), Digits(4, 2, 0, 20)]
    public Optional<decimal?> Lactate { get; init; }

    /// <summary>Sodium in mmol/L, from 100 to 170 with two decimals.</summary>
    [Id(63), Digits(5, 2, 100, 170)]
    public Optional<decimal?> Sodium { get; init; }

    /// <summary>Potassium in mmol/L, from 1 to 10 with two decimals.</summary>
    [Id(64), Digits(4, 2, 1, 10)]
    public Optional<decimal?> Potassium { get; init; }

    /// <summary>Fluid balance of the dialysis in mL, from 0 to 5000.</summary>
    [Id(65), Whole(0, 5000)]
    public Optional<int?> DialysisFluidBalance { get; init; }

    /// <summary>Net balance of the dialysis in mL, from 0 to 5000.</summary>
    [Id(66), Whole(0, 5000)]
    public Optional<int?> DialysisNetBalance { get; init; }

    /// <summary>Infusions given.</summary>
    [Id(67), Shape<InfusionsShape>]
    public Optional<ImmutableArray<FluidQuantity>> Infusions { get; init; }

    /// <summary>Fluids given into a vein.</summary>
    [Id(68), Shape<IvFluidsShape>]
    public Optional<ImmutableArray<FluidQuantity>> IvFluids { get; init; }

    /// <summary>Feeds given.</summary>
    [Id(69), Shape<FeedsShape>]
    public Optional<ImmutableArray<FluidQuantity>> Feeds { get; init; }

    /// <summary>Fluids that left the body.</summary>
    [Id(70), Shape<OutputShape>]
    public Optional<ImmutableArray<FluidQuantity>> Output { get; init; }

    /// <summary>Pressure sores.</summary>
    [Id(71), Shape<PressureSoresShape>]
    public Optional<ImmutableArray<PressureSore>> PressureSore { get; init; }

    /// <summary>What nursing was done.</summary>
    [Id(72), Shape<NursingShape>]
    public Optional<ImmutableArray<NursingCare>> Nursing { get; init; }

    /// <summary>Bowels.</summary>
    [Id(73), Choice(ChoiceStyle.Label), RefusesNull]
    public Optional<BowelIssue?> BowelIssue { get; init; }

    /// <summary>How the bladder is drained.</summary>
    [Id(74), Choice(ChoiceStyle.Label), RefusesNull]
    public Optional<BladderDrainage?> BladderDrainage { get; init; }

    /// <summary>Bladder.</summary>
    [Id(75), Choice(ChoiceStyle.Label), RefusesNull]
    public Optional<BladderIssue?> BladderIssue { get; init; }

    /// <summary>Whether passing water hurts.</summary>
    [Id(76)]
    public Optional<bool?> IsExperiencingDysuria { get; init; }

    /// <summary>How often the patient passes water.</summary>
    [Id(77), Choice(ChoiceStyle.Label), RefusesNull]
    public Optional<UrinationFrequency?> UrinationFrequency { get; init; }

    /// <summary>Sleep.</summary>
    [Id(78), Choice(ChoiceStyle.Label), RefusesNull]
    public Optional<Sleep?> Sleep { get; init; }

    /// <summary>How the patient is fed.</summary>
    [Id(79), Choice(ChoiceStyle.Label), RefusesNull]
    public Optional<NutritionRoute?> NutritionRoute { get; init; }

    /// <summary>What hinders swallowing.</summary>
    [Id(80), Choice(ChoiceStyle.Label), RefusesNull]
    public Optional<OralIssue?> OralIssue { get; init; }

    /// <summary>Appetite.</summary>
    [Id(81), Choice(ChoiceStyle.Label), RefusesNull]
    public Optional<Appetite?> Appetite { get; init; }
}

/// <summary>Limits of a round's values where contract 05, §7.2 and §7.3, knows none; the others stand there.</summary>
public static class RoundLimits
{
    /// <summary>The greatest length or width of a pressure sore, in centimetres: no patient is longer.</summary>
    public const decimal MaxSore = 300;

    /// <summary>The greatest oxygen saturation of old records, in percent: its column has two digits before the point.</summary>
    public const double MaxArchivedSpo2 = 99.99;
}
