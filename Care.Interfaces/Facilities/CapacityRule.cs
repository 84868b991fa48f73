using Care.Interfaces.Calls;

namespace Care.Interfaces.Facilities;

/// <summary>What makes a bed capacity believable (contract 02, §5).</summary>
public static class CapacityRule
{
    /// <summary>C1: more beds taken than there are. Judged only where both numbers were sent and neither is zero, as clients change one at a time.</summary>
    public static Error? Check(FacilityCapacityWrite body) =>
        body is { TotalCapacity: { Sent: true, Value: not 0 and var total }, CurrentCapacity: { Sent: true, Value: not 0 and var current } } && current > total
            ? Error.Field("current_capacity", "Current capacity cannot be greater than total capacity.")
            : null;
}
