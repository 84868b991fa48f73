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
        events.MapGet("/", List).WithSummary("The change log of a consultation");
        events.MapGet("/{pk:long}/", Get).WithSummary("One entry of the change log");

        var types = routes.MapGroup("/api/v1/event_types").WithTags("event_types");
        types.MapGet("/", Types).WithSummary("Types of events");
        types.MapGet("/roots/", Roots).WithMetadata(Day).WithSummary("Types of events as a tree");
        types.MapGet("/{type:int}/", Type).WithSummary("One type of event");
        types.MapGet("/{type:int}/descendants/", Descendants).WithMetadata(Day).WithSummary("Types of events below another");
    }

    private static async Task<PageAnswer<ConsultationEvent>> List(
        ParentId consultation, ListQuery<ConsultationEventFilter> query, Cluster cluster, CancellationToken cancellation)
    {
        var filter = query.Read();
        return new(await ListedPage.Read(query.Paging, part => cluster.Read(grains => Events(grains).List(consultation, filter, part, cancellation))));
    }

    private static async Task<OkAnswer<ConsultationEvent>> Get(ParentId consultation, long pk, Cluster cluster, CancellationToken cancellation) =>
        new(await cluster.Read(grains => Events(grains).Get(consultation, pk, cancellation)));

    private static async Task<PageAnswer<EventType>> Types(ListQuery query, Cluster cluster) =>
        new(await ListedPage.Read(query.Paging, part => cluster.Read(grains => Catalogue(grains).List(part))));

    private static async Task<OkAnswer<EventType>> Type(int type, Cluster cluster) => new(await cluster.Read(grains => Catalogue(grains).Get(type)));

    private static async Task<OkAnswer<EventType[]>> Descendants(int type, Cluster cluster) =>
        new(await cluster.Read(grains => Catalogue(grains).Descendants(type)));

    private static async Task<OkAnswer<EventTypeBranch[]>> Roots(Cluster cluster) => new(await cluster.Read(grains => Catalogue(grains).Roots()));

    private static IConsultationEventQueries Events(IGrainFactory grains) => grains.GetGrain<IConsultationEventQueries>(0);

    private static IEventTypeQueries Catalogue(IGrainFactory grains) => grains.GetGrain<IEventTypeQueries>(0);
}
