using Care.Interfaces.Users;

namespace Care.Grains.Users;

/// <summary>A user as other domains see them: the account, and the rank from the permission set.</summary>
public sealed record UserRow(Guid Id, UserState State, UserType UserType, Guid? HomeFacility)
{
    /// <summary>The form in which other answers name the user (contract 01, C2).</summary>
    public UserMin Min { get; } = UserViews.Min(State, UserType);
}
