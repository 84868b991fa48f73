namespace Care.Tests.Servers;

/// <summary>A user that a test made.</summary>
public sealed record TestUser(Guid Id, string Username);
