using Care.Grains.Facilities;
using Care.Grains.Places;
using Care.Grains.Storage;
using Care.Grains.Users;
using Care.Interfaces.Choices;
using Care.Interfaces.Facilities;
using Care.Interfaces.Resources;
using Care.Interfaces.Users;
using Riok.Mapperly.Abstractions;

namespace Care.Grains.Resources;

/// <summary>The form in which resource requests are shown (contract 06, §9.3).</summary>
internal sealed class ResourceRequestViews(PlaceDirectory places, FacilityDirectory facilities, UserDirectory users, FacilityViews facilityViews)
    : IEntityViews<ResourceRequestState, ResourceRequest>
{
    public async ValueTask<IReadOnlyList<ResourceRequest>> Of(
        IReadOnlyList<Stored<ResourceRequestState>> rows, CancellationToken cancellation = default)
    {
        var map = await places.Current(cancellation);
        var parties = await facilities.FindAll(
            rows.SelectMany(row => (Guid?[])[row.State.OriginFacility, row.State.ApprovingFacility, row.State.AssignedFacility]), cancellation);
        var people = await users.FindAll(rows.SelectMany(row => (int?[])[row.State.AssignedTo, row.State.CreatedBy, row.State.LastEditedBy]), cancellation);
        return [.. rows.Select(row => ResourceRequestMapper.View(
            row.State,
            row.Id,
            Party(row.State.OriginFacility),
            Party(row.State.ApprovingFacility),
            Party(row.State.AssignedFacility),
            Person(row.State.AssignedTo),
            Person(row.State.CreatedBy),
            Person(row.State.LastEditedBy)))];

        FacilityBasic? Party(Guid? facility) => facility is { } id && parties.TryGetValue(id, out var row) ? facilityViews.Basic(row, map) : null;

        UserMin? Person(int? user) => user is { } pk ? people.GetValueOrDefault(pk)?.Min : null;
    }
}

[Mapper]
internal static partial class ResourceRequestMapper
{
    public static partial ResourceRequest View(
        ResourceRequestState state,
        Guid id,
        FacilityBasic? originFacilityObject,
        FacilityBasic? approvingFacilityObject,
        FacilityBasic? assignedFacilityObject,
        UserMin? assignedToObject,
        UserMin? createdByObject,
        UserMin? lastEditedByObject);

    private static string Label(ResourceStatus status) => Choice<ResourceStatus>.Label(status);

    private static string Label(ResourceCategory category) => Choice<ResourceCategory>.Label(category);

    private static string Label(ResourceSubCategory category) => Choice<ResourceSubCategory>.Label(category);
}
