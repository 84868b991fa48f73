using Care.Grains.Storage;
using Care.Interfaces.Permissions;

namespace Care.Grains.Facilities;

/// <summary>
/// The scope of a caller as the condition of a list: the same value that decides on one object (<see cref="FacilityScope.Contains"/>), written as SQL.
/// </summary>
internal static class FacilityScopeSql
{
    /// <summary>Limits rows of <c>facility f</c>.</summary>
    public static Criteria AddScope(this Criteria criteria, FacilityScope scope) => scope switch
    {
        FacilityScope.All => criteria,
        FacilityScope.InState { State: { } state } => criteria.Add($"f.state = {state}"),
        FacilityScope.InState => criteria.Add($"f.state is null"),
        FacilityScope.InDistrict { District: { } district } => criteria.Add($"f.district = {district}"),
        FacilityScope.InDistrict => criteria.Add($"f.district is null"),
        FacilityScope.AnyOf { Facilities: var linked } => criteria.Add($"f.id = any({linked.ToArray()})"),
        _ => throw new NotSupportedException($"No SQL for {scope.GetType().Name}."),
    };
}
