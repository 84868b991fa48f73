using Care.Grains.Storage;
using Care.Interfaces.Permissions;

namespace Care.Grains.Permissions;

/// <summary>
/// Whom a caller sees as the condition of a list: the same value that decides on one user (<see cref="UserScope.Contains"/>), written as SQL.
/// </summary>
internal static class UserScopeSql
{
    /// <summary>Limits rows of <c>permission_set p</c>.</summary>
    public static Criteria AddScope(this Criteria criteria, UserScope scope)
    {
        criteria.Add($"p.is_active and not p.is_superuser and p.asset is null");
        return scope switch
        {
            UserScope.Everyone => criteria,
            UserScope.InState { State: { } state, Self: var self } =>
                criteria.Add($"p.id = {self} or (p.state = {state} and p.user_type <= {(int)UserScope.InState.Highest})"),
            UserScope.InState { Self: var self } => criteria.Add($"p.id = {self}"),
            UserScope.InDistrict { District: { } district, Self: var self } =>
                criteria.Add($"p.id = {self} or (p.district = {district} and p.user_type <= {(int)UserScope.InDistrict.Highest})"),
            UserScope.InDistrict { Self: var self } => criteria.Add($"p.id = {self}"),
            UserScope.Colleagues { Facilities: var linked, Self: var self } =>
                criteria.Add($"p.id = {self} or (p.facilities && {linked.ToArray()} and p.user_type < {(int)UserScope.Colleagues.Below})"),
            _ => throw new NotSupportedException($"No SQL for {scope.GetType().Name}."),
        };
    }
}
