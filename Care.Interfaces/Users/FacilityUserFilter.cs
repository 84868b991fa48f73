using Care.Interfaces.Wire;

namespace Care.Interfaces.Users;

/// <summary>Which users of a facility are listed (contract 02, §4). What is null does not filter.</summary>
public sealed record FacilityUserFilter
{
    /// <summary>The rank; one that there is not is refused here.</summary>
    [Choice(ChoiceStyle.LabelOnly)]
    public UserType? UserType { get; init; }

    /// <summary>Words that must all occur in the first name, the last name or the username.</summary>
    public string? SearchText { get; init; }
}
