using Care.Interfaces.SignIn;

namespace Care.Grains.SignIn;

/// <summary>One of the counts that an attempt is part of.</summary>
/// <param name="Purpose">What is attempted.</param>
/// <param name="Name">Whose attempts are counted: a username, a token, a network; empty for everybody's.</param>
/// <param name="Limit">How many are let through.</param>
public sealed record CountedAttempt(string Purpose, string Name, RateLimit Limit);
