namespace Care.Interfaces.Users;

/// <summary>A user as named inside most other answers (contract 01, C2 "UserBaseMinimum").</summary>
public sealed record UserMin
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

    /// <summary>The type's label.</summary>
    public required string UserType { get; init; }

    /// <summary>When the user last signed in or refreshed, or null.</summary>
    public DateTimeOffset? LastLogin { get; init; }
}
