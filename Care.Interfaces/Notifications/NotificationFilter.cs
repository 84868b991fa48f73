using Care.Interfaces.Wire;

namespace Care.Interfaces.Notifications;

/// <summary>Which of the caller's notifications are listed (contract 07, 4.4). What is null does not filter.</summary>
/// <param name="Event">What they tell of.</param>
/// <param name="EventType">Who worded them.</param>
/// <param name="MediumSent">The way they took.</param>
[GenerateSerializer, Immutable, Alias("care.NotificationFilter")]
public sealed record NotificationFilter(
    [property: Id(0), Choice(ChoiceStyle.Label)] NotificationEvent? Event,
    [property: Id(1), Choice(ChoiceStyle.Label)] NotificationEventType? EventType,
    [property: Id(2), Choice(ChoiceStyle.Label)] NotificationMedium? MediumSent);
