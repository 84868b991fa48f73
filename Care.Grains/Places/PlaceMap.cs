using System.Collections.Frozen;
using Care.Interfaces.Places;

namespace Care.Grains.Places;

/// <summary>All places at one moment: some twenty thousand small rows, read by every answer, changed by an operator's command.</summary>
public sealed class PlaceMap(IReadOnlyList<State> states, IReadOnlyList<District> districts, IReadOnlyList<LocalBody> localBodies, IReadOnlyList<Ward> wards)
{
    private readonly FrozenDictionary<int, State> statesById = states.ToFrozenDictionary(place => place.Id);
    private readonly FrozenDictionary<int, District> districtsById = districts.ToFrozenDictionary(place => place.Id);
    private readonly FrozenDictionary<int, LocalBody> localBodiesById = localBodies.ToFrozenDictionary(place => place.Id);
    private readonly FrozenDictionary<int, Ward> wardsById = wards.ToFrozenDictionary(place => place.Id);

    public static PlaceMap Empty { get; } = new([], [], [], []);

    /// <summary>All states, by key.</summary>
    public IReadOnlyList<State> States { get; } = states;

    /// <summary>All districts, by name.</summary>
    public IReadOnlyList<District> Districts { get; } = districts;

    /// <summary>All local bodies, by name.</summary>
    public IReadOnlyList<LocalBody> LocalBodies { get; } = localBodies;

    /// <summary>All wards, by name.</summary>
    public IReadOnlyList<Ward> Wards { get; } = wards;

    public State? State(int? id) => Find(statesById, id);

    public District? District(int? id) => Find(districtsById, id);

    public LocalBody? LocalBody(int? id) => Find(localBodiesById, id);

    public Ward? Ward(int? id) => Find(wardsById, id);

    /// <summary>The larger places follow from the smaller one: a local body decides the district, a district the state, whatever was sent (contract 02, F1; contract 04, 3.2 rule 5).</summary>
    public (int? District, int? State) AreaOf(int? localBody, int? district, int? state)
    {
        var settledDistrict = LocalBody(localBody)?.District ?? district;
        return (settledDistrict, District(settledDistrict)?.State ?? state);
    }

    private static T? Find<T>(FrozenDictionary<int, T> places, int? id)
        where T : class => id is { } key && places.TryGetValue(key, out var place) ? place : null;
}
