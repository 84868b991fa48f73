namespace Care.Interfaces.Users;

/// <summary>A skill that a user has (contract 01, C6 "UserSkill").</summary>
/// <param name="Id">The link between the two, not the skill.</param>
/// <param name="SkillObject">The skill.</param>
public sealed record UserSkill(Guid Id, Skill? SkillObject);
