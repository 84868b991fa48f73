using System.Collections.Immutable;
using Care.Interfaces.Demo;
using Care.Interfaces.Wire;

namespace Care.Interfaces.Users;

/// <summary>What is sent to create a user (contract 01, C4 <c>add_user</c>).</summary>
[GenerateSerializer, Immutable, Alias("care.NewUser")]
public sealed record NewUser
{
    /// <summary>The person; username, phone number, gender and date of birth are there.</summary>
    [Id(0), Inline]
    public required UserWrite Person { get; init; }

    /// <summary>The rank.</summary>
    [Id(1), Required, Choice(ChoiceStyle.Label), Example(Users.UserType.Nurse)]
    public required UserType UserType { get; init; }

    /// <summary>Password in clear, or null for one that nobody knows.</summary>
    [Id(2), Text(128, Blank = false), Example("Ward-round 7")]
    public string? Password { get; init; }

    /// <summary>Key of the ward, or null.</summary>
    [Id(3), Pk]
    public int? Ward { get; init; }

    /// <summary>Key of the local body, or null.</summary>
    [Id(4), Pk, Example(DemoExamples.LocalBody)]
    public int? LocalBody { get; init; }

    /// <summary>Key of the district, or null.</summary>
    [Id(5), Pk, Example(DemoExamples.District)]
    public int? District { get; init; }

    /// <summary>Key of the state, or null.</summary>
    [Id(6), Pk, Example(DemoExamples.State)]
    public int? State { get; init; }

    /// <summary>The facilities to link the user to, as far as the creator may.</summary>
    [Id(7), Shape<FacilityIds>]
    public ImmutableArray<Guid> Facilities { get; init; } = [];

    /// <summary>Says nothing: a password is never written to a log.</summary>
    public override string ToString() => nameof(NewUser);
}
