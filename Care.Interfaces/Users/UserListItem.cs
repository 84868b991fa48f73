using Care.Interfaces.Facilities;
using Care.Interfaces.Places;

namespace Care.Interfaces.Users;

/// <summary>A user in the list of users (contract 01, C2 "UserListItem"): no e-mail address, phone or gender.</summary>
public sealed record UserListItem
{
    /// <summary>The integer key.</summary>
    public required int Id { get; init; }

    /// <summary>First name, may be empty.</summary>
    public required string FirstName { get; init; }

    /// <summary>Last name, may be empty.</summary>
    public required string LastName { get; init; }

    /// <summary>Username.</summary>
    public required string Username { get; init; }

    /// <summary>Date of birth.</summary>
    public DateOnly? DateOfBirth { get; init; }

    /// <summary>The local body, or null.</summary>
    public LocalBody? LocalBodyObject { get; init; }

    /// <summary>The district, or null.</summary>
    public District? DistrictObject { get; init; }

    /// <summary>The state, or null.</summary>
    public State? StateObject { get; init; }

    /// <summary>The type's label.</summary>
    public required string UserType { get; init; }

    /// <summary>Qualification, or null.</summary>
    public string? Qualification { get; init; }

    /// <summary>Practising since, or null.</summary>
    public DateOnly? DoctorExperienceCommencedOn { get; init; }

    /// <summary>Registration with the medical council, or null.</summary>
    public string? DoctorMedicalCouncilRegistration { get; init; }

    /// <summary>Hours a week, 0 to 168, or null.</summary>
    public int? WeeklyWorkingHours { get; init; }

    /// <summary>The creator's username, or null.</summary>
    public string? CreatedBy { get; init; }

    /// <summary>When the user last signed in or refreshed, or null.</summary>
    public DateTimeOffset? LastLogin { get; init; }

    /// <summary>The home facility by name, or null.</summary>
    public FacilityBare? HomeFacilityObject { get; init; }

    /// <summary>The home facility, or null.</summary>
    public Guid? HomeFacility { get; init; }

    /// <summary>Link to the user's video room, or null.</summary>
    public string? VideoConnectLink { get; init; }

    /// <summary>Where the profile picture can be read, or null.</summary>
    public string? ReadProfilePictureUrl { get; init; }
}
