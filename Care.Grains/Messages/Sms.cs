namespace Care.Grains.Messages;

/// <summary>One text message.</summary>
/// <param name="To">A mobile number.</param>
/// <param name="Text">What it says.</param>
/// <param name="Until">When it is of no use any more and not sent; null for never.</param>
public sealed record Sms(string To, string Text, DateTimeOffset? Until = null)
{
    /// <summary>Shows neither number nor text.</summary>
    public override string ToString() => nameof(Sms);
}
