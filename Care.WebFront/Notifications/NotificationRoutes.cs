using Care.Interfaces.Calls;
using Care.Interfaces.Idempotency;
using Care.Interfaces.Notifications;
using Care.WebFront.Binding;
using Care.WebFront.Calls;
using Care.WebFront.Permissions;

namespace Care.WebFront.Notifications;

/// <summary>The caller's notifications, and messages for notice boards (contract 07, 4.4).</summary>
internal static class NotificationRoutes
{
    public static void MapNotifications(this IEndpointRouteBuilder routes)
    {
        var notifications = routes.MapGroup("/api/v1/notification").WithTags("notification");
        notifications.MapGet("/", List).WithSummary("The caller's notifications");
        notifications.MapGet("/public_key/", PublicKey).AllowAnonymous().WithSummary("The key to subscribe to web push with");
        notifications.MapPost("/notify/", Post).WithSummary("Write on the notice board of a facility");
        notifications.MapGet("/{notification:guid}/", Get).WithSummary("One notification");
        notifications.MapMethods("/{notification:guid}/", ["PUT", "PATCH"], Mark).AsksFirst(_ => true, Reach).WithSummary("Mark a notification read or unread");
    }

    private static Task<Outcome<Document<Notification>>> Reach(HttpContext http, IGrainFactory grains) =>
        grains.GetGrain<INotificationQueries>(0).Get(http.Id("notification"), http.RequestAborted);

    private static async Task<PageAnswer<Notification>> List(ListQuery<NotificationFilter> query, Cluster cluster, CancellationToken cancellation)
    {
        var filter = query.Read();
        return new(
            await ListedPage.Read(query.Paging, part => cluster.Read(grains => grains.GetGrain<INotificationQueries>(0).List(filter, part, cancellation))));
    }

    private static async Task<OkAnswer<Notification>> Get(Guid notification, Cluster cluster, CancellationToken cancellation) =>
        new(await cluster.Read(grains => grains.GetGrain<INotificationQueries>(0).Get(notification, cancellation)));

    private static async Task<OkAnswer<PushKey>> PublicKey(Cluster cluster) =>
        new(await cluster.Read(grains => grains.GetGrain<INotificationQueries>(0).PushKey()));

    private static async Task<OkAnswer<Notification>> Mark(Guid notification, Body<NotificationMark> body, Cluster cluster)
    {
        var sent = await body.Read();
        return new(await cluster.Grains.GetGrain<INotification>(notification).Mark(sent.ReadAt));
    }

    private static async Task<EmptyAnswer> Post(Body<NewBoardMessage> body, Cluster cluster)
    {
        var sent = await body.Read();
        return new(await cluster.Grains.GetGrain<IBoardMessage>(IdempotentRequest.NewId()).Post(sent.Facility, sent.Message));
    }
}
