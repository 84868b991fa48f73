using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Care.Grains.Storage;
using Care.Interfaces.Users;

namespace Care.Grains.Users;

/// <summary>A user's account and profile as stored (contract 01, C1); rank, area and facilities are in the permission set.</summary>
[Kind("care_user")]
internal sealed record UserState : EntityState
{
    public string Username { get; init; } = "";

    public string FirstName { get; init; } = "";

    public string LastName { get; init; } = "";

    public string Email { get; init; } = "";

    /// <summary>The hash in the contract's notation; null where nobody knows the password.</summary>
    public string? Password { get; init; }

    /// <summary>When the password was set; null for one from before that was noted.</summary>
    public DateTimeOffset? PasswordSetOn { get; init; }

    /// <summary>Keyed hashes of the networks that the user signed in from, the last first; <see cref="UserGrain.MaxOrigins"/> at most.</summary>
    public ImmutableArray<string> SignInOrigins { get; init; } = [];

    public string PhoneNumber { get; init; } = "";

    public string? AltPhoneNumber { get; init; }

    public Gender Gender { get; init; }

    public DateOnly? DateOfBirth { get; init; }

    public string? VideoConnectLink { get; init; }

    /// <summary>The object's key in the facility bucket.</summary>
    public string? ProfilePictureUrl { get; init; }

    public int? WeeklyWorkingHours { get; init; }

    public string? Qualification { get; init; }

    public DateOnly? DoctorExperienceCommencedOn { get; init; }

    public string? DoctorMedicalCouncilRegistration { get; init; }

    public string? PfEndpoint { get; init; }

    [JsonPropertyName("pf_p256dh")]
    public string? PfP256dh { get; init; }

    public string? PfAuth { get; init; }

    public DateTimeOffset? LastLogin { get; init; }

    public DateTimeOffset DateJoined { get; init; }

    public int? CreatedBy { get; init; }

    /// <summary>Says nothing: neither a password's hash nor a browser's secret is ever written to a log.</summary>
    public override string ToString() => nameof(UserState);
}
