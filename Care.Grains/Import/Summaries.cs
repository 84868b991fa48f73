using static Care.Grains.Import.RowRule;

namespace Care.Grains.Import;

/// <summary>Summaries, one a day: of several of a day the last.</summary>
internal static class Summaries
{
    private const string Facility = "facility_facilityrelatedsummary";
    private const string District = "facility_districtscopedsummary";

    public static TableMapping[] Mappings { get; } =
    [
        new RowMapping("facility_summary")
        {
            Source = Facility,
            IsWhole = true,
            Joins = $"left join {Staging.Table(Facilities.Table)} f on f.id = s.facility_id",
            Columns =
            [
                ("id", "s.id"), ("facility", "f.external_id"), ("s_type", "s.s_type"), ("day", Day), ("created_date", "s.created_date"),
                ("modified_date", "coalesce(s.modified_date, s.created_date)"), ("data", "coalesce(s.data, '{}')"),
            ],
            Rules = [NoDate, new("the same again", "s_type", Again(Facility, $"s.facility_id, s.s_type, {Day}", "s.modified_date desc nulls last, s.id"))],
        },
        new RowMapping("district_summary")
        {
            Source = District,
            IsWhole = true,
            Joins = $"left join {Staging.Table("users_district")} d on d.id = s.district_id",
            Columns =
            [
                ("id", "s.id"), ("district", "d.id"), ("s_type", "s.s_type"), ("day", Day), ("created_date", "s.created_date"),
                ("modified_date", "coalesce(s.modified_date, s.created_date)"), ("data", "coalesce(s.data, '{}')"),
            ],
            Rules = [NoDate, new("the same again", "s_type", Again(District, $"s.district_id, s.s_type, {Day}", "s.modified_date desc nulls last, s.id"))],
            Seen = "district_id",
        },
    ];

    /// <summary>The day that a summary is about: of the server's zone or of UTC, as its kind has it (SummaryDays).</summary>
    private static string Day =>
        "(s.created_date at time zone case when s.s_type in ('FacilityCapacity', 'TriageSummary') then 'Asia/Kolkata' else 'UTC' end)::date";

    private static RowRule NoDate => new("no date", "created_date", "s.created_date is null");
}
