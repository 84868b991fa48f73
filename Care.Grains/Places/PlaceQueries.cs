using Care.Interfaces.Calls;
using Care.Interfaces.Places;
using Orleans.Concurrency;

namespace Care.Grains.Places;

/// <summary>Answers from memory: no statement is sent for a place. Open to every signed-in user, which the call filter makes sure of.</summary>
[StatelessWorker, GrainType("place-queries")]
internal sealed class PlaceQueries(PlaceDirectory places) : Grain, IPlaceQueries
{
    public async Task<Outcome<Page<State>>> States(PageNumber page, CancellationToken cancellation) => Paged((await places.Current(cancellation)).States, page);

    public async Task<Outcome<Document<State>>> State(int state, CancellationToken cancellation) => One((await places.Current(cancellation)).State(state));

    public async Task<Outcome<Document<District[]>>> DistrictsOf(int state, CancellationToken cancellation)
    {
        var map = await places.Current(cancellation);
        return map.State(state) is null ? Error.NotFound(nameof(State)) : Document<District[]>.Of(map.DistrictsOf(state));
    }

    public async Task<Outcome<Page<District>>> Districts(PlaceFilter filter, PageNumber page, CancellationToken cancellation) =>
        Paged(PlaceSearch.Districts(await places.Current(cancellation), filter), page);

    public async Task<Outcome<Document<District>>> District(int district, PlaceFilter filter, CancellationToken cancellation) =>
        One(Matching(await places.Current(cancellation), district, filter));

    public async Task<Outcome<Document<LocalBody[]>>> LocalBodiesOf(int district, PlaceFilter filter, CancellationToken cancellation)
    {
        var map = await places.Current(cancellation);
        return Matching(map, district, filter) is null ? Error.NotFound(nameof(District)) : Document<LocalBody[]>.Of(map.LocalBodiesOf(district));
    }

    public async Task<Outcome<Document<LocalBodyWithWards[]>>> LocalBodiesWithWardsOf(int district, PlaceFilter filter, CancellationToken cancellation)
    {
        var map = await places.Current(cancellation);
        if (Matching(map, district, filter) is null)
        {
            return Error.NotFound(nameof(District));
        }

        return Document<LocalBodyWithWards[]>.Of([.. map.LocalBodiesOf(district).Select(place =>
            new LocalBodyWithWards(place.Id, place.Name, place.BodyType, place.LocalbodyCode, place.District, map.WardsOf(place.Id)))]);
    }

    public async Task<Outcome<Page<LocalBody>>> LocalBodies(PlaceFilter filter, PageNumber page, CancellationToken cancellation) =>
        Paged(PlaceSearch.LocalBodies(await places.Current(cancellation), filter), page);

    public async Task<Outcome<Document<LocalBody>>> LocalBody(int localBody, PlaceFilter filter, CancellationToken cancellation)
    {
        var map = await places.Current(cancellation);
        return One(map.LocalBody(localBody) is { } place && PlaceSearch.Matches(map, filter, place) ? place : null);
    }

    public async Task<Outcome<Page<Ward>>> Wards(PlaceFilter filter, PageNumber page, CancellationToken cancellation) =>
        Paged(PlaceSearch.Wards(await places.Current(cancellation), filter), page);

    public async Task<Outcome<Document<Ward>>> Ward(int ward, PlaceFilter filter, CancellationToken cancellation)
    {
        var map = await places.Current(cancellation);
        return One(map.Ward(ward) is { } place && PlaceSearch.Matches(map, filter, place) ? place : null);
    }

    private static District? Matching(PlaceMap map, int district, PlaceFilter filter) =>
        map.District(district) is { } place && PlaceSearch.Matches(map, filter, place) ? place : null;

    private static Outcome<Document<T>> One<T>(T? place)
        where T : class => place is null ? Error.NotFound(typeof(T).Name) : Document<T>.Of(place);

    private static Outcome<Page<T>> Paged<T>(IReadOnlyList<T> places, PageNumber page) => page.Within(places.Count) is { } paging
        ? Page<T>.Of(places.Count, [.. places.Skip(paging.Offset).Take(paging.Limit)])
        : PageNumber.Invalid;
}
