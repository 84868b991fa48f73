namespace Care.Grains.SignIn;

/// <summary>A one-time password that was sent.</summary>
/// <param name="Id">Names it, in its job too.</param>
/// <param name="Hash">Its keyed hash.</param>
/// <param name="IssuedOn">When it was made.</param>
/// <param name="Misses">How many wrong ones were tried since.</param>
public sealed record IssuedOtp(Guid Id, string Hash, DateTimeOffset IssuedOn, int Misses = 0);
