namespace Care.Interfaces.Users;

/// <summary>Which skills are listed (contract 01, C6). What is null does not filter.</summary>
public sealed record SkillFilter
{
    /// <summary>Words that must all occur in the name.</summary>
    public string? SearchText { get; init; }
}
