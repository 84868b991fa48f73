using System.Text.Json;
using Care.Interfaces.Rounds;

namespace Care.Grains.Rounds;

/// <summary>What a body makes of a round's state (contract 05, §7.4 to §7.6): what was sent, and what is counted of it.</summary>
internal static partial class DailyRoundChanges
{
    public static DailyRoundState With(this DailyRoundState state, DailyRoundWrite body) =>
        Counted(WithCare(WithBlood(WithBreathing(WithNeurology(WithVitals(WithGeneral(state, body), body), body), body), body), body));

    private static DailyRoundState WithGeneral(DailyRoundState state, DailyRoundWrite body) => state with
    {
        TakenAt = body.TakenAt.Or(state.TakenAt),
        RoundsType = body.RoundsType.Or(state.RoundsType),
        PatientCategory = body.PatientCategory.Or(state.PatientCategory),
        PhysicalExaminationInfo = body.PhysicalExaminationInfo.Or(state.PhysicalExaminationInfo),
        OtherDetails = body.OtherDetails.Or(state.OtherDetails),
        IsParsedByOcr = body.IsParsedByOcr.Or(state.IsParsedByOcr),
        DeprecatedCovidCategory = body.DeprecatedCovidCategory.Or(state.DeprecatedCovidCategory),
        Meta = body.Meta.Or(state.Meta),
        MedicineAdministration = body.MedicineAdministration is { Sent: true, Value: { } json } ? JsonSerializer.Deserialize<JsonElement>(json) : state.MedicineAdministration,
    };

    private static DailyRoundState Counted(DailyRoundState state) => state with
    {
        GlasgowTotalCalculated = GlasgowRule.Total(state.GlasgowEyeOpen, state.GlasgowVerbalResponse, state.GlasgowMotorResponse, state.GlasgowTotalCalculated),
        TotalIntakeCalculated = FluidRule.Total(state.Infusions, state.IvFluids, state.Feeds),
        TotalOutputCalculated = FluidRule.Total(state.Output),
    };
}
