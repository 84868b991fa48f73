using Care.Grains.Storage;
using Care.Interfaces.Permissions;

namespace Care.Grains.Facilities;

/// <summary>
/// The scope of a caller over what several facilities take part in, as SQL: the same value that decides on one (<see cref="FacilityScope.ContainsParty"/>). Its
/// table has the areas of all of them in the columns <c>districts</c> and <c>states</c>, which triggers keep.
/// </summary>
internal static class PartyScopeSql
{
    /// <summary>The condition.</summary>
    /// <param name="scope">The scope.</param>
    /// <param name="criteria">Whose parameters its values become.</param>
    /// <param name="row">The table's alias.</param>
    /// <param name="linked">The condition that one of the listed facilities takes part, by the parameter that lists them.</param>
    public static string Rows(FacilityScope scope, Criteria criteria, string row, Func<string, string> linked) => scope switch
    {
        FacilityScope.All => "true",
        FacilityScope.InState { State: { } state } => $"{row}.states @> array[{criteria.Parameter(state)}]",
        FacilityScope.InDistrict { District: { } district } => $"{row}.districts @> array[{criteria.Parameter(district)}]",
        FacilityScope.AnyOf { Facilities: [_, ..] facilities } => linked(criteria.Parameter(facilities.ToArray())),
        _ => "false",
    };
}
