using Care.Interfaces.Calls;
using Care.Interfaces.Demo;
using Care.Interfaces.Wire;

namespace Care.Interfaces.Users;

/// <summary>A medical speciality (contract 01, C6).</summary>
/// <param name="Id">The skill.</param>
/// <param name="Name">Its name, unique.</param>
/// <param name="Description">What it is, may be empty.</param>
public sealed record Skill(Guid Id, string Name, string Description);

/// <summary>A skill that a user has (contract 01, C6 "UserSkill").</summary>
/// <param name="Id">The link between the two, not the skill.</param>
/// <param name="SkillObject">The skill.</param>
public sealed record UserSkill(Guid Id, Skill? SkillObject);

/// <summary>The body that gives a user a skill, or puts another one in its place (contract 01, C6).</summary>
public sealed record UserSkillWrite
{
    /// <summary>The skill.</summary>
    [Required, Example(DemoExamples.Skill)]
    public Optional<Guid> Skill { get; init; }
}
