using System.Collections.Frozen;
using Care.Interfaces.Places;

namespace Care.Grains.Places;

/// <summary>All places at one moment: some twenty thousand small rows, read by every answer, changed by an operator's command.</summary>
internal sealed class PlaceMap
{
    private readonly FrozenDictionary<int, State> statesById;
    private readonly FrozenDictionary<int, District> districtsById;
    private readonly FrozenDictionary<int, LocalBody> localBodiesById;
    private readonly FrozenDictionary<int, Ward> wardsById;
    private readonly FrozenDictionary<int, District[]> districtsByState;
    private readonly FrozenDictionary<int, LocalBody[]> localBodiesByDistrict;
    private readonly FrozenDictionary<int, Ward[]> wardsByDistrict;
    private readonly FrozenDictionary<int, Ward[]> wardsByLocalBody;

    /// <summary>Each list in the order in which it is shown; what lies in a place keeps that order.</summary>
    public PlaceMap(IReadOnlyList<State> states, IReadOnlyList<District> districts, IReadOnlyList<LocalBody> localBodies, IReadOnlyList<Ward> wards)
    {
        (States, Districts, LocalBodies, Wards) = (states, districts, localBodies, wards);
        statesById = states.ToFrozenDictionary(place => place.Id);
        districtsById = districts.ToFrozenDictionary(place => place.Id);
        localBodiesById = localBodies.ToFrozenDictionary(place => place.Id);
        wardsById = wards.ToFrozenDictionary(place => place.Id);
        districtsByState = Grouped(districts, place => place.State);
        localBodiesByDistrict = Grouped(localBodies, place => place.District);
        wardsByDistrict = Grouped(wards, place => localBodiesById[place.LocalBody].District);
        wardsByLocalBody = Grouped(wards, place => place.LocalBody);
    }

    public static PlaceMap Empty { get; } = new([], [], [], []);

    /// <summary>All states, by key.</summary>
    public IReadOnlyList<State> States { get; }

    /// <summary>All districts, by name.</summary>
    public IReadOnlyList<District> Districts { get; }

    /// <summary>All local bodies, by name.</summary>
    public IReadOnlyList<LocalBody> LocalBodies { get; }

    /// <summary>All wards, by name.</summary>
    public IReadOnlyList<Ward> Wards { get; }

    public State? State(int? id) => Find(statesById, id);

    public District? District(int? id) => Find(districtsById, id);

    public LocalBody? LocalBody(int? id) => Find(localBodiesById, id);

    public Ward? Ward(int? id) => Find(wardsById, id);

    public District[] DistrictsOf(int state) => districtsByState.GetValueOrDefault(state, []);

    public LocalBody[] LocalBodiesOf(int district) => localBodiesByDistrict.GetValueOrDefault(district, []);

    public Ward[] WardsOfDistrict(int district) => wardsByDistrict.GetValueOrDefault(district, []);

    public Ward[] WardsOf(int localBody) => wardsByLocalBody.GetValueOrDefault(localBody, []);

    /// <summary>
    /// The larger places follow from the smaller one: a local body decides the district, a district the state, whatever was sent (contract 02, F1; contract 04,
    /// 3.2 rule 5).
    /// </summary>
    public (int? District, int? State) AreaOf(int? localBody, int? district, int? state)
    {
        var settledDistrict = LocalBody(localBody)?.District ?? district;
        return (settledDistrict, District(settledDistrict)?.State ?? state);
    }

    private static T? Find<T>(FrozenDictionary<int, T> places, int? id)
        where T : class => id is { } key && places.TryGetValue(key, out var place) ? place : null;

    private static FrozenDictionary<int, T[]> Grouped<T>(IReadOnlyList<T> places, Func<T, int> parent) =>
        places.GroupBy(parent).ToFrozenDictionary(group => group.Key, group => group.ToArray());
}
