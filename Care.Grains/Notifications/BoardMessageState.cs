using Care.Grains.Storage;

namespace Care.Grains.Notifications;

/// <summary>A message for the notice board of a facility.</summary>
[Kind("board_message")]
public sealed record BoardMessageState : EntityState
{
    public Guid Facility { get; init; }

    public string Message { get; init; } = "";

    public int CreatedBy { get; init; }
}
