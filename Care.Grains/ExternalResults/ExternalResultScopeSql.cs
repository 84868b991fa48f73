using Care.Grains.Storage;
using Care.Interfaces.Permissions;

namespace Care.Grains.ExternalResults;

/// <summary>The scope of a caller as the condition of a list: the same value that decides on one result (<see cref="ExternalResultScope.Contains"/>).</summary>
internal static class ExternalResultScopeSql
{
    /// <summary>Limits rows of <c>external_result t</c>.</summary>
    public static Criteria AddScope(this Criteria criteria, ExternalResultScope scope) => scope switch
    {
        { Area: ExternalResultArea.Everywhere } => criteria,
        { Area: ExternalResultArea.State, Place: { } state } => criteria.Add($"t.state = {state}"),
        { Area: ExternalResultArea.District, Place: { } district } => criteria.Add($"t.district = {district}"),
        { Area: ExternalResultArea.LocalBody, Place: { } localBody } => criteria.Add($"t.local_body = {localBody}"),
        { Area: ExternalResultArea.Ward, Place: { } ward } => criteria.Add($"t.ward = {ward}"),
        _ => criteria.Add($"false"),
    };
}
