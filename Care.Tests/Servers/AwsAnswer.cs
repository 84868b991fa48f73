namespace Care.Tests.Servers;

/// <summary>What <see cref="AwsServer"/> answers.</summary>
public sealed record AwsAnswer(int Status, string Body = "", string? ErrorType = null);
