using System.Text.Json;
using Care.Interfaces.Beds;
using Care.Interfaces.Calls;

namespace Care.Grains.Beds;

/// <summary>
/// Who lies in the bed (contract 03, §7). What it decides by are the rows of its stays, and these are written in its turns alone: between the look and the
/// write nobody comes in. Should a partition give it two activations, the database lets one of two stays in (<c>consultation_bed_times</c>).
/// </summary>
internal sealed partial class BedGrain
{
    public async Task<Outcome<Done>> Admit(BedStay stay, Guid? replaced)
    {
        if (!Exists)
        {
            return NotFound;
        }

        var stays = await InBed(stay);
        if (stays.Any(other => other.Stay == stay.Id))
        {
            return default(Done);
        }

        if (BedStayRule.CheckBed(stay.Interval, stays, replaced) is { } refused)
        {
            return refused;
        }

        if (replaced is { } left)
        {
            await GrainFactory.GetGrain<IConsultationBed>(left).End(stay.StartDate);
        }

        return await GrainFactory.GetGrain<IConsultationBed>(stay.Id).Record(stay);
    }

    public async Task<Outcome<Done>> Amend(BedStay stay)
    {
        if (!Exists)
        {
            return NotFound;
        }

        // As it is already, it was amended before.
        var record = GrainFactory.GetGrain<IConsultationBed>(stay.Id);
        if (await record.Current() is { } current && current.Bed == stay.Bed && current.Interval == stay.Interval && IsSame(current.Meta, stay.Meta))
        {
            return default(Done);
        }

        return BedStayRule.CheckBed(stay.Interval, await InBed(stay), replaced: null) is { } refused ? refused : await record.Record(stay);
    }

    public async Task<Outcome<Done>> Release(Guid stay, DateTimeOffset at) => await GrainFactory.GetGrain<IConsultationBed>(stay).End(at);

    /// <summary>The database writes JSON in a form of its own.</summary>
    private static bool IsSame(string meta, string other) =>
        JsonElement.DeepEquals(JsonSerializer.Deserialize<JsonElement>(meta), JsonSerializer.Deserialize<JsonElement>(other));

    /// <summary>The stays that the new one may be in the way of.</summary>
    private async Task<IReadOnlyCollection<BedInterval>> InBed(BedStay stay) =>
        [.. (await rows.Stays([Id], stay.StartDate, consultation: null)).Select(other => other.Interval)];
}
