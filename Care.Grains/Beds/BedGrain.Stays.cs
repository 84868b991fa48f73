using System.Text.Json;
using Care.Interfaces.Beds;
using Care.Interfaces.Calls;

namespace Care.Grains.Beds;

/// <summary>
/// Who lies in the bed (contract 03, §7). What it decides by are the rows of its stays, and these are written in its turns alone: nobody comes in between. The
/// database holds the same (<c>consultation_bed_times</c>), should a partition give the bed two activations.
/// </summary>
internal sealed partial class BedGrain
{
    public async Task<Outcome<Done>> Admit(BedStay stay, Guid? replaced)
    {
        if (!Exists)
        {
            return NotFound;
        }

        var record = GrainFactory.GetGrain<IConsultationBed>(stay.Id);
        if (await record.Current() is not null)
        {
            return default(Done);
        }

        // The consultation has just looked who is in the way, and the database lets nobody in beside another: the bed looks once more only where a stay must
        // end before, and to say why where the database refused.
        if (replaced is null && await record.Record(stay) is { Succeeded: true } recorded)
        {
            return recorded;
        }

        var stays = await InBed(stay);
        if (BedStayRule.CheckBed(stay.Interval, stays, replaced) is { } refused)
        {
            return refused;
        }

        if (replaced is { } left)
        {
            await GrainFactory.GetGrain<IConsultationBed>(left).End(stay.StartDate);
        }

        return await record.Record(stay);
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
