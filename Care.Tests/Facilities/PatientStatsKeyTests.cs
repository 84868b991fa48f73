using Care.Interfaces.Facilities;

namespace Care.Tests.Facilities;

public sealed class PatientStatsKeyTests
{
    private static readonly Guid Facility = new("2f6d3c1e-5d0a-4b7e-9a41-0c9b7b2f1d11");

    /// <summary>Stored rows bear these ids: the way they are made may never change.</summary>
    [Fact]
    public void A_day_always_has_the_same_id() =>
        Assert.Equal(PatientStatsKey.Of(Facility, new DateOnly(2024, 3, 1)), PatientStatsKey.Of(Facility, new DateOnly(2024, 3, 1)));

    [Fact]
    public void Other_days_and_other_facilities_have_other_ids()
    {
        var id = PatientStatsKey.Of(Facility, new DateOnly(2024, 3, 1));
        Assert.NotEqual(id, PatientStatsKey.Of(Facility, new DateOnly(2024, 3, 2)));
        Assert.NotEqual(id, PatientStatsKey.Of(Guid.NewGuid(), new DateOnly(2024, 3, 1)));
    }

    [Fact]
    public void The_id_is_a_uuid_of_version_eight()
    {
        var id = PatientStatsKey.Of(Facility, new DateOnly(2024, 3, 1));
        Assert.Equal(8, id.Version);
        Assert.InRange(id.Variant, 8, 11);
    }
}
