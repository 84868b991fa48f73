using Care.Interfaces.Calls;

namespace Care.Interfaces.Users;

/// <summary>What can be said about a person when their account is made or changed (contract 01, C4). Its shape was checked; what was left out stays, or is empty at first.</summary>
[GenerateSerializer, Immutable, Alias("care.UserWrite")]
public sealed record UserWrite
{
    /// <summary>Username.</summary>
    [Id(0)]
    public Optional<string> Username { get; init; }

    /// <summary>First name, may be empty.</summary>
    [Id(1)]
    public Optional<string> FirstName { get; init; }

    /// <summary>Last name, may be empty.</summary>
    [Id(2)]
    public Optional<string> LastName { get; init; }

    /// <summary>E-mail address, may be empty.</summary>
    [Id(3)]
    public Optional<string> Email { get; init; }

    /// <summary>Link to the user's video room.</summary>
    [Id(4)]
    public Optional<string?> VideoConnectLink { get; init; }

    /// <summary>Qualification.</summary>
    [Id(5)]
    public Optional<string?> Qualification { get; init; }

    /// <summary>Practising since.</summary>
    [Id(6)]
    public Optional<DateOnly?> DoctorExperienceCommencedOn { get; init; }

    /// <summary>Registration with the medical council.</summary>
    [Id(7)]
    public Optional<string?> DoctorMedicalCouncilRegistration { get; init; }

    /// <summary>The home facility; never cleared this way.</summary>
    [Id(8)]
    public Optional<Guid> HomeFacility { get; init; }

    /// <summary>Hours a week, 0 to 168, or null.</summary>
    [Id(9)]
    public Optional<int?> WeeklyWorkingHours { get; init; }

    /// <summary>Phone number.</summary>
    [Id(10)]
    public Optional<string> PhoneNumber { get; init; }

    /// <summary>Second phone number.</summary>
    [Id(11)]
    public Optional<string?> AltPhoneNumber { get; init; }

    /// <summary>Gender.</summary>
    [Id(12)]
    public Optional<Gender> Gender { get; init; }

    /// <summary>Date of birth.</summary>
    [Id(13)]
    public Optional<DateOnly> DateOfBirth { get; init; }

    /// <summary>Whether the body named a district or a state: they can't be changed, and naming them for an administrator is refused.</summary>
    [Id(14)]
    public bool SendsArea { get; init; }
}
