using Care.Interfaces.Calls;
using Care.Interfaces.Wire;

namespace Care.Interfaces.Users;

/// <summary>The body that gives a user a skill, or puts another one in its place (contract 01, C6).</summary>
public sealed record UserSkillWrite
{
    /// <summary>The skill.</summary>
    [Required]
    public Optional<Guid> Skill { get; init; }
}
