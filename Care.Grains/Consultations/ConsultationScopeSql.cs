using Care.Grains.Storage;
using Care.Interfaces.Permissions;

namespace Care.Grains.Consultations;

/// <summary>The scope of a caller as SQL: the same value that decides on one consultation (<see cref="ConsultationScope.Contains"/>).</summary>
internal static class ConsultationScopeSql
{
    /// <summary>Limits rows of <c>consultation c</c> with their <c>patient p</c>.</summary>
    public static string Rows(ConsultationScope scope, Criteria criteria) => scope.Facilities switch
    {
        FacilityScope.All => "true",
        FacilityScope.InState { State: { } state } => Area(scope, "state", $"= {criteria.Parameter(state)}"),
        FacilityScope.InState => Area(scope, "state", "is null"),
        FacilityScope.InDistrict { District: { } district } => Area(scope, "district", $"= {criteria.Parameter(district)}"),
        FacilityScope.InDistrict => Area(scope, "district", "is null"),
        FacilityScope.AnyOf linked => Linked(scope, criteria.Parameter(linked.Facilities.ToArray()), criteria),
        _ => throw new NotSupportedException($"No SQL for {scope.Facilities.GetType().Name}."),
    };

    private static string Area(ConsultationScope scope, string area, string condition)
    {
        var ofPatient = $"(p.facility is not null and p.facility_{area} {condition})";
        return scope.OfEntries ? $"({ofPatient} or c.facility_{area} {condition})" : ofPatient;
    }

    private static string Linked(ConsultationScope scope, string facilities, Criteria criteria) => scope.OfEntries
        ? $"(c.facility = any({facilities}) or p.facility = any({facilities}){(scope.AssignedTo is { } user ? Assigned(criteria.Parameter(user)) : "")})"
        : $"((p.is_active and p.facility = any({facilities})){(scope.Home is { } home ? $" or c.facility = {criteria.Parameter(home)}" : "")})";

    private static string Assigned(string user) => $" or c.assigned_to = {user} or p.assigned_to = {user}";
}
