using System.Text.Json.Serialization;
using Care.Interfaces.Calls;
using Care.Interfaces.Wire;

namespace Care.Interfaces.Users;

/// <summary>Which users are listed, and how (contract 01, C4). What is null does not filter.</summary>
[GenerateSerializer, Immutable, Alias("care.UserFilter")]
public sealed record UserFilter
{
    /// <summary>The integer key.</summary>
    [Id(0)]
    public int? Id { get; init; }

    /// <summary>Contained in the first name, case-insensitive.</summary>
    [Id(1)]
    public string? FirstName { get; init; }

    /// <summary>Contained in the last name, case-insensitive.</summary>
    [Id(2)]
    public string? LastName { get; init; }

    /// <summary>Contained in the username, case-insensitive.</summary>
    [Id(3)]
    public string? Username { get; init; }

    /// <summary>Contained in the phone number.</summary>
    [Id(4)]
    public string? PhoneNumber { get; init; }

    /// <summary>Contained in the second phone number.</summary>
    [Id(5)]
    public string? AltPhoneNumber { get; init; }

    /// <summary>Days of the last sign-in.</summary>
    [Id(6)]
    public DateRange? LastLogin { get; init; }

    /// <summary>Key of the district.</summary>
    [Id(7), JsonPropertyName("district_id")]
    public int? District { get; init; }

    /// <summary>The home facility.</summary>
    [Id(8), Shape<HomeFacilityParameter>]
    public Guid? HomeFacility { get; init; }

    /// <summary>Only users without a home facility.</summary>
    [Id(9), JsonPropertyName("home_facility"), Shape<HomeFacilityParameter.None>]
    public bool WithoutHomeFacility { get; init; }

    /// <summary>Signed in within so many times 24 hours.</summary>
    [Id(10), Shape<LastActiveDaysParameter>]
    public int? LastActiveDays { get; init; }

    /// <summary>Only users who never signed in.</summary>
    [Id(11), JsonPropertyName("last_active_days"), Shape<LastActiveDaysParameter.Never>]
    public bool NeverActive { get; init; }

    /// <summary>The rank.</summary>
    [Id(12), Choice(ChoiceStyle.Label)]
    public UserType? UserType { get; init; }

    /// <summary>Words that must all occur in the first name, the last name or the username.</summary>
    [Id(13)]
    public string? SearchText { get; init; }

    /// <summary>The order as sent: <c>id</c>, <c>date_joined</c>, <c>last_login</c>, comma-separated, <c>-</c> for descending; others are dropped.</summary>
    [Id(14)]
    public string? Ordering { get; init; }
}

/// <summary>Which users of a facility are listed (contract 02, §4). What is null does not filter.</summary>
public sealed record FacilityUserFilter
{
    /// <summary>The rank; one that there is not is refused here.</summary>
    [Choice(ChoiceStyle.LabelOnly)]
    public UserType? UserType { get; init; }

    /// <summary>Words that must all occur in the first name, the last name or the username.</summary>
    public string? SearchText { get; init; }
}
