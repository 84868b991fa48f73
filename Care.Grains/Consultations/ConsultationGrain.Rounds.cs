using Care.Interfaces.Calls;
using Care.Interfaces.Consultations;

namespace Care.Grains.Consultations;

/// <summary>
/// What rounds make of their consultation (contract 05, §7.5 and §7.6). It holds the last one and no other: what a round costs does not grow with their number.
/// </summary>
internal sealed partial class ConsultationGrain
{
    public async Task<Outcome<Done>> OnRoundChanged(RoundChanged change)
    {
        if (!Exists || change.At <= State.HeardOfRounds)
        {
            return default(Done);
        }

        // A round that came in while the consultation ended changes nothing of it any more.
        if (State.DischargeDate is not null)
        {
            change = change with { ReviewInterval = null, Action = null };
        }

        var next = State with
        {
            HeardOfRounds = change.At,
            LastDailyRound = change.IsFiled ? change.Round : State.LastDailyRound,
            LastUpdatedByTelemedicine = change.ByAssigned,
            ReviewInterval = change.ReviewInterval ?? State.ReviewInterval,
        };
        return await Store(next, changed => ConsultationChangedMessages.OfRound(Id, changed, change), touch: change.IsFiled) is { } collision
            ? collision
            : default(Done);
    }
}
