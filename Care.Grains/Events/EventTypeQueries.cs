using Care.Interfaces.Calls;
using Care.Interfaces.Events;
using Orleans.Concurrency;

namespace Care.Grains.Events;

[StatelessWorker(maxLocalWorkers: 4), GrainType("event-type-queries")]
internal sealed class EventTypeQueries(EventTypeDirectory types) : Grain, IEventTypeQueries
{
    private static Error NotFound { get; } = Error.NotFound("EventType");

    public async Task<Outcome<Page<EventType>>> List(Paging paging)
    {
        var active = (await types.Current()).Active;
        return Page<EventType>.Of(active.Count, [.. active.Skip(paging.Offset).Take(paging.Limit)]);
    }

    public async Task<Outcome<Document<EventType>>> Get(int type) => await Active(type) is { } found ? Document<EventType>.Of(found) : NotFound;

    public async Task<Outcome<Document<EventType[]>>> Descendants(int type) =>
        await Active(type) is { } found ? Document<EventType[]>.Of([.. (await types.Current()).Below(found.Id)]) : NotFound;

    public async Task<Outcome<Document<EventTypeBranch[]>>> Roots() => Document<EventTypeBranch[]>.Of([.. (await types.Current()).Roots]);

    private async ValueTask<EventType?> Active(int type) => (await types.Current()).Find(type) is { IsActive: true } row ? row.Type : null;
}
