using Care.Grains.Facilities;
using Care.Grains.Storage;
using Care.Interfaces.Permissions;

namespace Care.Grains.Resources;

/// <summary>The scope of a caller as SQL: the same value that decides on one request (<see cref="ResourceScope.Contains"/>).</summary>
internal static class ResourceScopeSql
{
    /// <summary>Limits rows of <c>resource_request s</c>.</summary>
    public static string Rows(ResourceScope scope, Criteria criteria) => PartyScopeSql.Rows(scope.Facilities, criteria, "s", facilities =>
        $"(s.origin_facility = any({facilities}) or s.approving_facility = any({facilities}) or s.assigned_facility = any({facilities}))");
}
