using Care.Grains.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace Care.Grains.Notifications;

/// <summary>What a silo needs to notify.</summary>
public static class NotificationServices
{
    /// <summary>Adds what does not depend on where state is kept.</summary>
    public static IServiceCollection AddNotifications(this IServiceCollection services, PushOptions push) => services.AddSingleton(push).AddSingleton<NotificationViews>();

    /// <summary>Adds the jobs, which work on the database.</summary>
    public static IServiceCollection AddNotificationJobs(this IServiceCollection services) => services
        .AddJobHandler<NotificationWriter>()
        .AddJobHandler<PushSender>()
        .AddJobHandler<DeleteOldNotifications>();
}
