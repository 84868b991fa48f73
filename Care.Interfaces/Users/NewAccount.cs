using Care.Interfaces.Permissions;

namespace Care.Interfaces.Users;

/// <summary>A new user, all rules on who may create whom already answered (contract 01, C4).</summary>
[GenerateSerializer, Immutable, Alias("care.NewAccount")]
public sealed record NewAccount
{
    /// <summary>What the user may do; its user and integer key are given by the account.</summary>
    [Id(0)]
    public required PermissionSet Permissions { get; init; }

    /// <summary>Username, 4 to 16 characters.</summary>
    [Id(1)]
    public required string Username { get; init; }

    /// <summary>Password in clear, or null for one that nobody knows.</summary>
    [Id(2)]
    public string? Password { get; init; }

    /// <summary>First name.</summary>
    [Id(3)]
    public string FirstName { get; init; } = "";

    /// <summary>Last name.</summary>
    [Id(4)]
    public string LastName { get; init; } = "";

    /// <summary>E-mail address.</summary>
    [Id(5)]
    public string Email { get; init; } = "";

    /// <summary>Phone number.</summary>
    [Id(6)]
    public required string PhoneNumber { get; init; }

    /// <summary>Second phone number.</summary>
    [Id(7)]
    public string? AltPhoneNumber { get; init; }

    /// <summary>Gender.</summary>
    [Id(8)]
    public required Gender Gender { get; init; }

    /// <summary>Date of birth.</summary>
    [Id(9)]
    public DateOnly? DateOfBirth { get; init; }

    /// <summary>Qualification.</summary>
    [Id(10)]
    public string? Qualification { get; init; }

    /// <summary>Practising since.</summary>
    [Id(11)]
    public DateOnly? DoctorExperienceCommencedOn { get; init; }

    /// <summary>Registration with the medical council.</summary>
    [Id(12)]
    public string? DoctorMedicalCouncilRegistration { get; init; }

    /// <summary>Hours a week.</summary>
    [Id(13)]
    public int? WeeklyWorkingHours { get; init; }

    /// <summary>Link to the user's video room.</summary>
    [Id(14)]
    public string? VideoConnectLink { get; init; }

    /// <summary>The creator (integer key), or null.</summary>
    [Id(15)]
    public int? CreatedBy { get; init; }

    /// <summary>Says nothing: a password is never written to a log.</summary>
    public override string ToString() => nameof(NewAccount);
}
