using Care.Grains.Facilities;
using Care.Grains.Storage;
using Care.Interfaces.Permissions;
using Care.Interfaces.Shifting;

namespace Care.Grains.Shifting;

/// <summary>The scope of a caller as SQL: the same value that decides on one request (<see cref="ShiftingScope.Contains"/>).</summary>
internal static class ShiftingScopeSql
{
    /// <summary>Limits rows of <c>shifting_request s</c>.</summary>
    public static string Rows(ShiftingScope scope, Criteria criteria) =>
        PartyScopeSql.Rows(scope.Facilities, criteria, "s", facilities => Linked(facilities, scope.BeforeApproval));

    private static string Linked(string facilities, bool beforeApproval)
    {
        var approved = beforeApproval ? "" : $" and s.status >= {(int)ShiftingStatus.Approved}";
        return $"(s.origin_facility = any({facilities}) or s.shifting_approving_facility = any({facilities}) or (s.assigned_facility = "
            + $"any({facilities}){approved})"
            + $" or s.patient_facility = any({facilities}))";
    }
}
