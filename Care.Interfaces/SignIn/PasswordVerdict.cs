namespace Care.Interfaces.SignIn;

/// <summary>What came of checking a password.</summary>
/// <param name="IsRight">Whether it is the user's.</param>
/// <param name="IsOutdated">Right, and stored by a kind or cost that is no longer preferred: to be hashed anew.</param>
/// <param name="SetOn">When the password was set that it was checked against; null for one from before that was noted. A session begins only while it still is
/// the user's.</param>
[GenerateSerializer, Immutable, Alias("care.PasswordVerdict")]
public sealed record PasswordVerdict([property: Id(0)] bool IsRight, [property: Id(1)] bool IsOutdated, [property: Id(2)] DateTimeOffset? SetOn);
