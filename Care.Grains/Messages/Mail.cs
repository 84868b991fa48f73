namespace Care.Grains.Messages;

/// <summary>One e-mail.</summary>
public sealed record Mail(string To, string Subject, string Html);
