namespace Care.Grains.Messages;

/// <summary>One e-mail.</summary>
public sealed record Mail(string To, string Subject, string Html)
{
    /// <summary>Shows nobody's address and no text.</summary>
    public override string ToString() => nameof(Mail);
}
