using System.Text.Json.Serialization;
using Care.Interfaces.Notifications;

namespace Care.Grains.Notifications;

/// <summary>
/// What a job of <see cref="NotificationJob"/> is about: ids, and nothing that a queue should not hold. Names and texts are read when the job runs, so they are
/// those after the change (contract 07, 4.2 rule 1).
/// </summary>
/// <param name="Event">What happened.</param>
/// <param name="By">The user (integer key) who caused it, and is not told.</param>
internal sealed record NotificationCause(NotificationEvent Event, int By)
{
    public Guid? Patient { get; init; }

    public Guid? Consultation { get; init; }

    public Guid? DailyRound { get; init; }

    public Guid? Session { get; init; }

    public Guid? Shifting { get; init; }

    public Guid? BoardMessage { get; init; }

    /// <summary>The facility whose members are told; null for the patient's, as it is when the job runs.</summary>
    [JsonPropertyName("told")]
    public Guid? NotifiedFacility { get; init; }

    /// <summary>The facility where it happened, which the text and the link name; null for the patient's.</summary>
    public Guid? Place { get; init; }

    /// <summary>
    /// Who is told though they may be no member: the user (integer key) that the consultation is assigned to. For events of the patient it is read when the job
    /// runs.
    /// </summary>
    public int? AssignedTo { get; init; }
}
