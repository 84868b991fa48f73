using Care.Grains.Storage;
using Care.Interfaces.Facilities;

namespace Care.Grains.Facilities;

/// <summary>The filter of a list as conditions on <c>facility f</c> and the names of its places (contract 02, §3.1).</summary>
internal static class FacilityFilterSql
{
    /// <summary>The tables that the conditions speak of.</summary>
    public const string From =
        """
        from facility f
        left join place_district d on d.id = f.district
        left join place_local_body b on b.id = f.local_body
        left join place_state s on s.id = f.state
        """;

    public static Criteria Matching(FacilityFilter filter) => new Criteria()
        .Add($"not coalesce(f.deleted, false)")
        .AddName(filter.Name, "f.name")
        .AddIf(filter.FacilityType is not null, $"f.facility_type = {filter.FacilityType}")
        .AddIf(filter.District is not null, $"f.district = {filter.District}")
        .AddIf(filter.LocalBody is not null, $"f.local_body = {filter.LocalBody}")
        .AddIf(filter.State is not null, $"f.state = {filter.State}")
        .AddName(filter.DistrictName, "d.name")
        .AddName(filter.LocalBodyName, "b.name")
        .AddName(filter.StateName, "s.name")
        .AddIf(filter.KaspEmpanelled is not null, $"f.kasp_empanelled = {filter.KaspEmpanelled}")
        .AddSearch(filter.SearchText, "f.name", "d.name", "s.name");
}
