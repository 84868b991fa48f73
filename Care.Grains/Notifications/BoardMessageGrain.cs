using Care.Grains.Facilities;
using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.Notifications;

namespace Care.Grains.Notifications;

/// <summary>
/// Keeps a board message until the job that carries it to the receivers has read it: its text is no more for a queue to hold than a patient's is.
/// </summary>
[GrainType("board-message"), CollectionAgeLimit(Minutes = 2)]
internal sealed class BoardMessageGrain(
    [Row] IPersistentState<BoardMessageState> stored, EntityStore store, FacilityAccess facilities)
    : EntityGrain<BoardMessageState>(stored, store), IBoardMessage
{
    public async Task<Outcome<Done>> Post(Guid? facility, string? message)
    {
        var sender = Permissions;
        if (BoardMessageRule.Check(sender, facility, message) is { } refused)
        {
            return refused;
        }

        var board = facility!.Value;
        if (IsTaken || !await facilities.Sees(sender, board))
        {
            return Kind<FacilityState>.NotFound;
        }

        var notification = NotificationJob.BoardMessage(this.GetPrimaryKey(), board, sender.Pk);
        return await Save(new BoardMessageState { Facility = board, Message = message!, CreatedBy = sender.Pk }, jobs: [notification]) is { } error
            ? error
            : default(Done);
    }
}

/// <summary>A message for the notice board of a facility.</summary>
[Kind("board_message")]
internal sealed record BoardMessageState : EntityState
{
    public Guid Facility { get; init; }

    public string Message { get; init; } = "";

    public int CreatedBy { get; init; }
}
