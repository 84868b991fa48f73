using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Care.Interfaces.Calls;
using Care.Interfaces.Choices;
using Care.Interfaces.Notifications;

namespace Care.Grains.Notifications;

/// <summary>What the client's service worker is told (contract 07, 4.6).</summary>
/// <param name="ExternalId">The notification.</param>
/// <param name="Message">A text; for PUSH_MESSAGE an object.</param>
/// <param name="Type">The event's label.</param>
internal sealed record PushPayload(Guid ExternalId, JsonNode? Message, string Type)
{
    /// <summary>Push services take 4096 bytes, of which encryption needs 103 (RFC 8291, 4).</summary>
    public const int MaxBytes = 3993;

    /// <summary>The text of the payload; a message that is too long for a push is cut, the list has the whole.</summary>
    public static string Of(Guid id, NotificationState notification)
    {
        var type = Choice<NotificationEvent>.Label(notification.Event);
        var message = notification.Message ?? "";
        if (notification.Event == NotificationEvent.PushMessage)
        {
            return Text(id, JsonNode.Parse(message), type);
        }

        var text = Text(id, message, type);
        while (Encoding.UTF8.GetByteCount(text) > MaxBytes)
        {
            message = Shorter(message);
            text = Text(id, message + "…", type);
        }

        return text;
    }

    private static string Text(Guid id, JsonNode? message, string type) => JsonSerializer.Serialize(new PushPayload(id, message, type), ContractJson.Options);

    /// <summary>A tenth less, and no half of a character at the end.</summary>
    private static string Shorter(string text)
    {
        var length = text.Length * 9 / 10;
        return text[..(length > 0 && char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
    }
}
