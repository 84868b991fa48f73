using Care.Grains.Storage;

namespace Care.Grains.Users;

/// <summary>A skill of a user as stored.</summary>
[Kind("user_skill")]
public sealed record UserSkillState : EntityState
{
    /// <summary>The user's <c>external_id</c>.</summary>
    public Guid Owner { get; init; }

    public Guid Skill { get; init; }
}
