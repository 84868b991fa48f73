namespace Care.Interfaces.Consents;

/// <summary>Which consents are listed (contract 05, §6). What is null does not filter.</summary>
public sealed record ConsentFilter
{
    /// <summary>Those that another has taken the place of, or those in force.</summary>
    public bool? Archived { get; init; }
}
