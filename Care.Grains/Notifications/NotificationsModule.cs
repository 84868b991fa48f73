using Care.Grains.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace Care.Grains.Notifications;

/// <summary>Notifications and web push (contract 07, §4).</summary>
internal static class NotificationsModule
{
    public static IServiceCollection AddNotifications(this IServiceCollection services, PushOptions push) => services
        .AddSingleton(push)
        .AddSingleton<NotificationViews>()
        .AddJobHandler<NotificationWriter>()
        .AddJobHandler<PushSender>()
        .AddJobHandler<DeleteOldNotifications>();
}
