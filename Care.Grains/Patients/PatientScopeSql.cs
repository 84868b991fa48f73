using Care.Grains.Storage;
using Care.Interfaces.Permissions;

namespace Care.Grains.Patients;

/// <summary>The scope of a caller as SQL: the same value that decides on one patient (<see cref="PatientScope.Contains"/>).</summary>
internal static class PatientScopeSql
{
    /// <summary>Limits rows of <c>patient p</c>.</summary>
    public static string Rows(PatientScope scope, Criteria criteria) => scope.Facilities switch
    {
        FacilityScope.All => "true",
        FacilityScope.InState { State: { } state } => $"p.facility_state = {criteria.Parameter(state)}",
        FacilityScope.InState => "(p.facility is not null and p.facility_state is null)",
        FacilityScope.InDistrict { District: { } district } => $"p.facility_district = {criteria.Parameter(district)}",
        FacilityScope.InDistrict => "(p.facility is not null and p.facility_district is null)",
        FacilityScope.AnyOf linked => Linked(scope, linked, criteria.Parameter(linked.Facilities.ToArray()), criteria),
        _ => throw new NotSupportedException($"No SQL for {scope.Facilities.GetType().Name}."),
    };

    /// <summary>
    /// Limits rows of <c>patient p</c> that are of one facility. Whether that facility is in the scope is found out once, so that its index is walked in order.
    /// </summary>
    public static string RowsOf(Guid facility, PatientScope scope, Criteria criteria) => scope.Facilities switch
    {
        FacilityScope.All => "true",
        FacilityScope.AnyOf linked when linked.Facilities.Contains(facility) => "true",
        FacilityScope.AnyOf => scope.AssignedTo is { } user ? Assigned(criteria.Parameter(user)) : "false",
        _ => $"exists (select from facility f where f.id = {criteria.Parameter(facility)} and {Census(scope, criteria)})",
    };

    /// <summary>Limits rows of <c>facility_census c</c> with their <c>facility f</c>; what is seen by assignment is not in it.</summary>
    public static string Census(PatientScope scope, Criteria criteria) => scope.Facilities switch
    {
        FacilityScope.All => "true",
        FacilityScope.InState { State: { } state } => $"f.state = {criteria.Parameter(state)}",
        FacilityScope.InState => "f.state is null",
        FacilityScope.InDistrict { District: { } district } => $"f.district = {criteria.Parameter(district)}",
        FacilityScope.InDistrict => "f.district is null",
        FacilityScope.AnyOf linked => $"c.facility = any({criteria.Parameter(linked.Facilities.ToArray())})",
        _ => throw new NotSupportedException($"No SQL for {scope.Facilities.GetType().Name}."),
    };

    private static string Linked(PatientScope scope, FacilityScope.AnyOf linked, string facilities, Criteria criteria)
    {
        var seen = scope.AssignedTo is { } user ? $" or {Assigned(criteria.Parameter(user))}" : "";
        var stayed = scope.EarlierConsultations && linked.Facilities is not []
            ? $" or (p.consultation_facilities && {facilities} and p.consultation_facilities <> '{{}}')"
            : "";
        return $"(p.facility = any({facilities}){seen}{stayed})";
    }

    private static string Assigned(string user) => $"(p.assigned_to = {user} or p.last_consultation_assigned_to = {user})";
}
