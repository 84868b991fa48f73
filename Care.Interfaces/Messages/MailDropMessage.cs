namespace Care.Interfaces.Messages;

/// <summary>A message of the mail drop: a mail, or a text message, which has no subject.</summary>
public sealed record MailDropMessage
{
    /// <summary>What it is called in the mail drop.</summary>
    public string Id { get; init; } = "";

    /// <summary>The address or the number it went to.</summary>
    public string To { get; init; } = "";

    /// <summary>A mail's subject.</summary>
    public string? Subject { get; init; }

    /// <summary>A mail's text, as HTML.</summary>
    public string? Html { get; init; }

    /// <summary>A text message's text.</summary>
    public string? Text { get; init; }

    /// <summary>The name of a mail's attachment.</summary>
    public string? Attachment { get; init; }

    /// <summary>When it was sent.</summary>
    public DateTimeOffset SentOn { get; init; }
}
