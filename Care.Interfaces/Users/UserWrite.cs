using Care.Interfaces.Calls;
using Care.Interfaces.Demo;
using Care.Interfaces.Wire;

namespace Care.Interfaces.Users;

/// <summary>
/// What can be said about a person when their account is made or changed (contract 01, C4). Its shape was checked; what was left out stays, or is empty at
/// first.
/// </summary>
[GenerateSerializer, Immutable, Alias("care.UserWrite")]
public sealed record UserWrite
{
    /// <summary>Username.</summary>
    [Id(0), Required, Text(150), Form<Username>, Example("anitha.k", Changed = DemoExamples.Doctor)]
    public Optional<string> Username { get; init; }

    /// <summary>First name, may be empty.</summary>
    [Id(1), Text(150, Blank = true), Example("Anitha")]
    public Optional<string> FirstName { get; init; }

    /// <summary>Last name, may be empty.</summary>
    [Id(2), Text(150, Blank = true), Example("Kumari")]
    public Optional<string> LastName { get; init; }

    /// <summary>E-mail address, may be empty.</summary>
    [Id(3), Text(EmailAddress.MaxLength, Blank = true), Form<EmailAddress>, Example("anitha@example.org")]
    public Optional<string> Email { get; init; }

    /// <summary>Link to the user's video room.</summary>
    [Id(4), Text(200), Form<WebAddress>]
    public Optional<string?> VideoConnectLink { get; init; }

    /// <summary>Qualification.</summary>
    [Id(5), Text(Characters.MaxLine, Blank = false)]
    public Optional<string?> Qualification { get; init; }

    /// <summary>Practising since.</summary>
    [Id(6)]
    public Optional<DateOnly?> DoctorExperienceCommencedOn { get; init; }

    /// <summary>Registration with the medical council.</summary>
    [Id(7), Text(255, Blank = false)]
    public Optional<string?> DoctorMedicalCouncilRegistration { get; init; }

    /// <summary>The home facility; never cleared this way.</summary>
    [Id(8), Required(RequiredIn.Replace), AbsentWhenNull(OnCreate = true), NotMerged, Example(DemoExamples.Facility, OnCreate = true)]
    public Optional<Guid> HomeFacility { get; init; }

    /// <summary>Hours a week, 0 to 168, or null.</summary>
    [Id(9), Whole(0, 168)]
    public Optional<int?> WeeklyWorkingHours { get; init; }

    /// <summary>Phone number.</summary>
    [Id(10), Required, Phone, Example("+919744100102")]
    public Optional<string> PhoneNumber { get; init; }

    /// <summary>Second phone number.</summary>
    [Id(11), Phone(Landline = false)]
    public Optional<string?> AltPhoneNumber { get; init; }

    /// <summary>Gender. The client's third is called otherwise than ours (contract 01, H4).</summary>
    [Id(12), Required, Choice(ChoiceStyle.Label), Synonym("Transgender", Users.Gender.NonBinary), Example(Users.Gender.Female)]
    public Optional<Gender> Gender { get; init; }

    /// <summary>Date of birth.</summary>
    [Id(13), Required, Example("1990-02-03")]
    public Optional<DateOnly> DateOfBirth { get; init; }

    /// <summary>Whether the body named a district or a state: they can't be changed, and naming them for an administrator is refused.</summary>
    [Id(14), NotSent]
    public bool SendsArea { get; init; }
}
