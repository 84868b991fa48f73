using System.Text.Json;
using Care.Grains.Storage;
using Care.Interfaces.Rounds;

namespace Care.Grains.Rounds;

/// <summary>What a body makes of a round's state (contract 05, §7.4 to §7.6): what was sent, and what is counted of it.</summary>
internal static class DailyRoundChanges
{
    public static DailyRoundState With(this DailyRoundState state, DailyRoundWrite body)
    {
        var next = state.Merge(body);
        return next with
        {
            MedicineAdministration = body.MedicineAdministration is { Sent: true, Value: { } json } ? JsonElement.Parse(json) : state.MedicineAdministration,
            GlasgowTotalCalculated = GlasgowRule.Total(next.GlasgowEyeOpen, next.GlasgowVerbalResponse, next.GlasgowMotorResponse, next.GlasgowTotalCalculated),
            TotalIntakeCalculated = FluidRule.Total(next.Infusions, next.IvFluids, next.Feeds),
            TotalOutputCalculated = FluidRule.Total(next.Output),
        };
    }
}
