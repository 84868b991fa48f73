using Care.Interfaces.Choices;
using Care.Interfaces.Users;

namespace Care.Interfaces.Notifications;

/// <summary>A notification as its receiver sees it (contract 07, 4.4).</summary>
public sealed record Notification
{
    /// <summary>The notification.</summary>
    public required Guid Id { get; init; }

    /// <summary>Who caused it, or null.</summary>
    public UserMin? CausedBy { get; init; }

    /// <summary>What happened, as the label of a <see cref="NotificationEvent"/>.</summary>
    public required string Event { get; init; }

    /// <summary>The label of a <see cref="NotificationEventType"/>.</summary>
    public required string EventType { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset CreatedDate { get; init; }

    /// <summary>The text, or null.</summary>
    public string? Message { get; init; }

    /// <summary>What it is about.</summary>
    public required CausedObjects CausedObjects { get; init; }

    /// <summary>When its receiver read it; null while unread.</summary>
    public DateTimeOffset? ReadAt { get; init; }
}

/// <summary>Whether a notification was worded by the system or by a person (contract 07, 10 "EventType").</summary>
public enum NotificationEventType
{
    /// <summary>Worded by the system.</summary>
    [Label("SYSTEM_GENERATED")]
    SystemGenerated = 50,

    /// <summary>Worded by a person.</summary>
    [Label("CUSTOM_MESSAGE")]
    CustomMessage = 100,
}

/// <summary>The way a notification takes (contract 07, 10 "Medium").</summary>
public enum NotificationMedium
{
    /// <summary>The list in the client; every stored notification.</summary>
    [Label("SYSTEM")]
    System = 0,

    /// <summary>Text message.</summary>
    [Label("SMS")]
    Sms = 100,

    /// <summary>Accepted by the contract, never used.</summary>
    [Label("WHATSAPP")]
    Whatsapp = 200,
}
