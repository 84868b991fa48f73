using Care.Interfaces.Choices;

namespace Care.Interfaces.Notifications;

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
