using Care.Grains.Facilities;
using Care.Grains.Files;
using Care.Grains.Places;
using Care.Interfaces.Permissions;

namespace Care.Grains.Users;

/// <summary>What a user's account refers to: places, facilities, a picture.</summary>
internal sealed class UserRelatedEntities(PlaceDirectory places, FacilityDirectory facilities, IObjectStore pictures)
{
    public IObjectStore Pictures { get; } = pictures;

    public ValueTask<PlaceMap> Places() => places.Current();

    /// <summary>The facts of a facility, or null when there is none.</summary>
    public async ValueTask<FacilityFacts?> Facility(Guid? facility) => await facilities.Find(facility) is { State.Deleted: false } row ? row.Facts : null;

    /// <summary>The facts of those of the facilities that there are.</summary>
    public async ValueTask<IReadOnlyList<FacilityFacts>> Facilities(IEnumerable<Guid> ids) =>
        [.. (await facilities.FindAll(ids.Select(id => (Guid?)id))).Values.Where(row => !row.State.Deleted).Select(row => row.Facts)];
}
