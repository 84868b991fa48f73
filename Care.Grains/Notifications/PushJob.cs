using Care.Grains.Jobs;

namespace Care.Grains.Notifications;

/// <summary>What a job of kind <c>push</c> is about: one notification, to be pushed to its receiver's browser.</summary>
internal sealed record PushJob(Guid Notification)
{
    public const string Kind = "push";

    public static Job Of(Guid notification) => Job.Of(Kind, $"{Kind}/{notification}", new PushJob(notification));
}
