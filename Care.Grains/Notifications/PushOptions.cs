namespace Care.Grains.Notifications;

/// <summary>How browsers are told.</summary>
public sealed record PushOptions
{
    /// <summary><c>VAPID_PRIVATE_KEY</c>, <c>VAPID_PUBLIC_KEY</c>; without them nothing is pushed.</summary>
    public VapidKeys? Keys { get; init; }

    /// <summary><c>VAPID_SUBJECT</c>: where a push service finds the people who run this server.</summary>
    public string Subject { get; init; } = "mailto:info@ohc.network";

    /// <summary>
    /// <c>CARE_PUSH_INTERNAL</c>: also to endpoints without TLS or in internal networks, for trials. An endpoint is whatever a user says it is.
    /// </summary>
    public bool AllowInternal { get; init; }
}
