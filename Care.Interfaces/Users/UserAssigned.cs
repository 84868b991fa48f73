using System.Collections.Immutable;
using Care.Interfaces.Facilities;

namespace Care.Interfaces.Users;

/// <summary>A user of a facility (contract 01, C2 "UserAssigned").</summary>
public sealed record UserAssigned
{
    /// <summary>The integer key.</summary>
    public required int Id { get; init; }

    /// <summary>First name, may be empty.</summary>
    public required string FirstName { get; init; }

    /// <summary>Username.</summary>
    public required string Username { get; init; }

    /// <summary>E-mail address, may be empty.</summary>
    public required string Email { get; init; }

    /// <summary>Last name, may be empty.</summary>
    public required string LastName { get; init; }

    /// <summary>Second phone number, or null.</summary>
    public string? AltPhoneNumber { get; init; }

    /// <summary>The type's label.</summary>
    public required string UserType { get; init; }

    /// <summary>When the user last signed in or refreshed, or null.</summary>
    public DateTimeOffset? LastLogin { get; init; }

    /// <summary>The gender as its number.</summary>
    public required Gender Gender { get; init; }

    /// <summary>The home facility by name, or null.</summary>
    public FacilityBare? HomeFacilityObject { get; init; }

    /// <summary>Qualification, or null.</summary>
    public string? Qualification { get; init; }

    /// <summary>Practising since, or null.</summary>
    public DateOnly? DoctorExperienceCommencedOn { get; init; }

    /// <summary>Link to the user's video room, or null.</summary>
    public string? VideoConnectLink { get; init; }

    /// <summary>Registration with the medical council, or null.</summary>
    public string? DoctorMedicalCouncilRegistration { get; init; }

    /// <summary>The user's skills.</summary>
    public ImmutableArray<Skill> Skills { get; init; } = [];
}
