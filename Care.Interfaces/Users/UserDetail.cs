using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Care.Interfaces.Facilities;
using Care.Interfaces.Places;

namespace Care.Interfaces.Users;

/// <summary>A user in full, for the user and for superusers (contract 01, C2 "User").</summary>
public sealed record UserDetail
{
    /// <summary>The integer key.</summary>
    public required int Id { get; init; }

    /// <summary>Username.</summary>
    public required string Username { get; init; }

    /// <summary>First name, may be empty.</summary>
    public required string FirstName { get; init; }

    /// <summary>Last name, may be empty.</summary>
    public required string LastName { get; init; }

    /// <summary>E-mail address, may be empty.</summary>
    public required string Email { get; init; }

    /// <summary>Link to the user's video room, or null.</summary>
    public string? VideoConnectLink { get; init; }

    /// <summary>The type's label.</summary>
    public required string UserType { get; init; }

    /// <summary>Qualification, or null.</summary>
    public string? Qualification { get; init; }

    /// <summary>Practising since, or null.</summary>
    public DateOnly? DoctorExperienceCommencedOn { get; init; }

    /// <summary>Registration with the medical council, or null.</summary>
    public string? DoctorMedicalCouncilRegistration { get; init; }

    /// <summary>The creator's username, or null.</summary>
    public string? CreatedBy { get; init; }

    /// <summary>The home facility, or null.</summary>
    public Guid? HomeFacility { get; init; }

    /// <summary>Hours a week, 0 to 168, or null.</summary>
    public int? WeeklyWorkingHours { get; init; }

    /// <summary>The key of the local body, or null.</summary>
    public int? LocalBody { get; init; }

    /// <summary>The key of the district, or null.</summary>
    public int? District { get; init; }

    /// <summary>The key of the state, or null.</summary>
    public int? State { get; init; }

    /// <summary>Phone number.</summary>
    public required string PhoneNumber { get; init; }

    /// <summary>Second phone number, or null.</summary>
    public string? AltPhoneNumber { get; init; }

    /// <summary>The gender's label.</summary>
    public required string Gender { get; init; }

    /// <summary>Date of birth.</summary>
    public DateOnly? DateOfBirth { get; init; }

    /// <summary>Whether superuser.</summary>
    public bool IsSuperuser { get; init; }

    /// <summary>Whether verified.</summary>
    public bool Verified { get; init; }

    /// <summary>The home facility by name, or null.</summary>
    public FacilityBare? HomeFacilityObject { get; init; }

    /// <summary>The local body, or null.</summary>
    public LocalBody? LocalBodyObject { get; init; }

    /// <summary>The district, or null.</summary>
    public District? DistrictObject { get; init; }

    /// <summary>The state, or null.</summary>
    public State? StateObject { get; init; }

    /// <summary>Web-push endpoint, or null.</summary>
    public string? PfEndpoint { get; init; }

    /// <summary>Web-push key, or null.</summary>
    [JsonPropertyName("pf_p256dh")]
    public string? PfP256dh { get; init; }

    /// <summary>Web-push secret, or null.</summary>
    public string? PfAuth { get; init; }

    /// <summary>Where the profile picture can be read, or null.</summary>
    public string? ReadProfilePictureUrl { get; init; }

    /// <summary>The names of the user's feature flags.</summary>
    public ImmutableArray<string> UserFlags { get; init; } = [];

    /// <summary>Says nothing: the secret of a browser is never written to a log.</summary>
    public override string ToString() => nameof(UserDetail);
}
