using Care.Interfaces.Caching;
using Care.Interfaces.Events;
using Care.WebFront.Binding;
using Care.WebFront.Caching;
using Care.WebFront.Calls;

namespace Care.WebFront.Events;

/// <summary>The change log of a consultation and its catalogue of event types (contract 05, §11).</summary>
internal static class EventRoutes
{
    private static readonly PageCached Day = new(PageFamily.EventTypes, TimeSpan.FromHours(24));

    public static void MapEvents(this IEndpointRouteBuilder routes)
    {
        var events = routes.MapGroup("/api/v1/consultation/{consultation}/events").WithTags("events");
        events.MapGet("/", List).Produces<ConsultationEvent[]>();
        events.MapGet("/{pk:long}/", Get).Produces<ConsultationEvent>();

        var types = routes.MapGroup("/api/v1/event_types").WithTags("event_types");
        types.MapGet("/", Types).Produces<EventType[]>();
        types.MapGet("/roots/", Roots).Produces<EventTypeBranch[]>().WithMetadata(Day);
        types.MapGet("/{type:int}/", Type).Produces<EventType>();
        types.MapGet("/{type:int}/descendants/", Descendants).Produces<EventType[]>().WithMetadata(Day);
    }

    private static async Task<IResult> List(string consultation, HttpContext http, Cluster cluster)
    {
        var id = MalformedId.Checked(consultation);
        var query = new RequestQuery(http.Request);
        var filter = query.Checked(new ConsultationEventFilter(query.Number("event_type"), query.Number("caused_by"), query.Boolean("is_latest"), OrderOf(query)));
        return Answer.Page(await cluster.Read(grains => Events(grains).List(id, filter, query.Paging, http.RequestAborted)), query.Paging);
    }

    private static async Task<IResult> Get(string consultation, long pk, HttpContext http, Cluster cluster)
    {
        var id = MalformedId.Checked(consultation);
        return Answer.Ok(await cluster.Read(grains => Events(grains).Get(id, pk, http.RequestAborted)));
    }

    private static async Task<IResult> Types(HttpContext http, Cluster cluster)
    {
        var query = new RequestQuery(http.Request);
        return Answer.Page(await cluster.Read(grains => Catalogue(grains).List(query.Paging)), query.Paging);
    }

    private static async Task<IResult> Type(int type, Cluster cluster) => Answer.Ok(await cluster.Read(grains => Catalogue(grains).Get(type)));

    private static async Task<IResult> Descendants(int type, Cluster cluster) => Answer.Array(await cluster.Read(grains => Catalogue(grains).Descendants(type)));

    private static async Task<IResult> Roots(Cluster cluster) => Answer.Array(await cluster.Read(grains => Catalogue(grains).Roots()));

    private static ConsultationEventOrder OrderOf(RequestQuery query)
    {
        const string parameter = "ordering";
        switch (query.Text(parameter))
        {
            case null or "-created_date":
                return ConsultationEventOrder.NewestFirst;
            case "created_date":
                return ConsultationEventOrder.OldestFirst;
            case "-taken_at":
                return ConsultationEventOrder.LatestTakenFirst;
            case "taken_at":
                return ConsultationEventOrder.EarliestTakenFirst;
            case var other:
                query.AddError(parameter, $"Select a valid choice. {other} is not one of the available choices.");
                return default;
        }
    }

    private static IConsultationEventQueries Events(IGrainFactory grains) => grains.GetGrain<IConsultationEventQueries>(0);

    private static IEventTypeQueries Catalogue(IGrainFactory grains) => grains.GetGrain<IEventTypeQueries>(0);
}
