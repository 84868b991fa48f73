using System.Text.Json;
using Care.Interfaces.Calls;
using Care.Interfaces.Notifications;
using Care.WebFront.Binding;
using Care.WebFront.Calls;
using Care.WebFront.Permissions;

namespace Care.WebFront.Notifications;

/// <summary>The caller's notifications, and messages for notice boards (contract 07, 4.4).</summary>
internal static class NotificationRoutes
{
    /// <summary>A board message is stored once for each member of a facility; the contract sets no limit.</summary>
    private const int MaxCharacters = 10_000;

    public static void MapNotifications(this IEndpointRouteBuilder routes)
    {
        var notifications = routes.MapGroup("/api/v1/notification").WithTags("notification");
        notifications.MapGet("/", List).Produces<Notification[]>();
        notifications.MapGet("/public_key/", PublicKey).AllowAnonymous().Produces<PushKey>();
        notifications.MapPost("/notify/", Post).Produces(StatusCodes.Status204NoContent);
        notifications.MapGet("/{notification:guid}/", Get).Produces<Notification>();
        notifications.MapMethods("/{notification:guid}/", ["PUT", "PATCH"], Mark).AsksFirst(_ => true, Reach).Produces<Notification>();
    }

    private static Task<Outcome<Document<Notification>>> Reach(HttpContext http, IGrainFactory grains) =>
        grains.GetGrain<INotificationQueries>(0).Get(http.Id("notification"), http.RequestAborted);

    private static async Task<IResult> List(HttpContext http, Cluster cluster)
    {
        var query = new RequestQuery(http.Request);
        var filter = new NotificationFilter(query.Label<NotificationEvent>("event"), query.Label<NotificationEventType>("event_type"), query.Label<NotificationMedium>("medium_sent"));
        return Answer.Page(await cluster.Read(grains => grains.GetGrain<INotificationQueries>(0).List(filter, query.Paging, http.RequestAborted)), query.Paging);
    }

    private static async Task<IResult> Get(Guid notification, HttpContext http, Cluster cluster) =>
        Answer.Ok(await cluster.Read(grains => grains.GetGrain<INotificationQueries>(0).Get(notification, http.RequestAborted)));

    private static async Task<IResult> PublicKey(Cluster cluster) => Answer.Ok(await cluster.Read(grains => grains.GetGrain<INotificationQueries>(0).PushKey()));

    private static async Task<IResult> Mark(Guid notification, HttpContext http, Cluster cluster)
    {
        var body = await http.ReadBody();
        var readAt = body.Checked(body.DateTimeOrNull("read_at"));
        return Answer.Ok(await cluster.Grains.GetGrain<INotification>(notification).Mark(readAt));
    }

    private static async Task<IResult> Post(HttpContext http, Cluster cluster)
    {
        var body = await http.ReadBody();
        // Blank is as good as left out, here alone: it is the rules' to say so, in their own order and words.
        Guid? facility = IsBlank(body.Raw("facility")) ? null : body.ExternalId("facility").Value;
        var message = IsBlank(body.Raw("message")) ? null : body.Text("message", MaxCharacters).Value;
        return Answer.Empty(await cluster.Grains.GetGrain<IBoardMessage>(Guid.NewGuid()).Post(body.Checked(facility), message));
    }

    private static bool IsBlank(JsonElement? sent) =>
        sent is null or { ValueKind: JsonValueKind.Null } || (sent is { ValueKind: JsonValueKind.String } text && string.IsNullOrWhiteSpace(text.GetString()));
}
