using Care.Interfaces.Choices;

namespace Care.Interfaces.Notifications;

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
