using Care.Grains.Storage;
using Care.Interfaces.Permissions;

namespace Care.Grains.Samples;

/// <summary>The scope of a caller as SQL: the same value that decides on one sample (<see cref="PatientSampleScope.Contains"/>).</summary>
internal static class PatientSampleScopeSql
{
    /// <summary>Limits rows of <c>patient_sample s</c>. Each of its terms has an index of its own.</summary>
    public static string Rows(PatientSampleScope scope, Criteria criteria)
    {
        if (scope.All)
        {
            return "true";
        }

        List<string> terms = [];
        if (scope.Linked is [_, ..] linked)
        {
            var facilities = criteria.Parameter(linked.ToArray());
            terms.Add($"s.patient_facility = any({facilities})");
            terms.Add($"s.testing_facility = any({facilities})");
        }

        if (scope.District is { } district)
        {
            terms.Add($"s.facility_district = {criteria.Parameter(district)}");
        }

        if (scope.State is { } state)
        {
            terms.Add($"s.facility_state = {criteria.Parameter(state)}");
        }

        return terms is [] ? "false" : $"({string.Join(" or ", terms)})";
    }
}
