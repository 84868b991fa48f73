using Care.Interfaces.Calls;
using Orleans.Concurrency;

namespace Care.Interfaces.Places;

/// <summary>
/// The places, for everyone who is signed in (contract 01, E2). A pool of workers that answer from memory; key 0. Filters hold for single places too: one that
/// does not match is not found (contract 01, A7).
/// </summary>
[Alias("care.IPlaceQueries")]
public interface IPlaceQueries : IGrainWithIntegerKey
{
    /// <summary>All states, by key.</summary>
    [ReadOnly, Alias("States")]
    Task<Outcome<Page<State>>> States(PageNumber page, CancellationToken cancellation = default);

    /// <summary>One state.</summary>
    [ReadOnly, Alias("State")]
    Task<Outcome<Document<State>>> State(int state, CancellationToken cancellation = default);

    /// <summary>The districts of a state, by name.</summary>
    [ReadOnly, Alias("DistrictsOf")]
    Task<Outcome<Document<District[]>>> DistrictsOf(int state, CancellationToken cancellation = default);

    /// <summary>Districts, by name.</summary>
    [ReadOnly, Alias("Districts")]
    Task<Outcome<Page<District>>> Districts(PlaceFilter filter, PageNumber page, CancellationToken cancellation = default);

    /// <summary>One district.</summary>
    [ReadOnly, Alias("District")]
    Task<Outcome<Document<District>>> District(int district, PlaceFilter filter, CancellationToken cancellation = default);

    /// <summary>The local bodies of a district, by name.</summary>
    [ReadOnly, Alias("LocalBodiesOf")]
    Task<Outcome<Document<LocalBody[]>>> LocalBodiesOf(int district, PlaceFilter filter, CancellationToken cancellation = default);

    /// <summary>The local bodies of a district with their wards, by name.</summary>
    [ReadOnly, Alias("LocalBodiesWithWardsOf")]
    Task<Outcome<Document<LocalBodyWithWards[]>>> LocalBodiesWithWardsOf(int district, PlaceFilter filter, CancellationToken cancellation = default);

    /// <summary>Local bodies, by name.</summary>
    [ReadOnly, Alias("LocalBodies")]
    Task<Outcome<Page<LocalBody>>> LocalBodies(PlaceFilter filter, PageNumber page, CancellationToken cancellation = default);

    /// <summary>One local body.</summary>
    [ReadOnly, Alias("LocalBody")]
    Task<Outcome<Document<LocalBody>>> LocalBody(int localBody, PlaceFilter filter, CancellationToken cancellation = default);

    /// <summary>Wards, by name.</summary>
    [ReadOnly, Alias("Wards")]
    Task<Outcome<Page<Ward>>> Wards(PlaceFilter filter, PageNumber page, CancellationToken cancellation = default);

    /// <summary>One ward.</summary>
    [ReadOnly, Alias("Ward")]
    Task<Outcome<Document<Ward>>> Ward(int ward, PlaceFilter filter, CancellationToken cancellation = default);
}
