using System.Text.Json.Serialization;

namespace Care.Interfaces.Notifications;

/// <summary>What a notification is about, for the client's links into its pages (contract 07, 4.3). A key is absent where there is no such object.</summary>
public sealed record CausedObjects
{
    /// <summary>The facility in whose pages the rest is shown.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Guid? Facility { get; init; }

    /// <summary>The patient.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Guid? Patient { get; init; }

    /// <summary>The consultation.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Guid? Consultation { get; init; }

    /// <summary>The daily round, by the id that the API shows.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Guid? DailyRound { get; init; }

    /// <summary>The session of investigations.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Guid? Session { get; init; }

    /// <summary>The shifting request.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Guid? Shifting { get; init; }
}
