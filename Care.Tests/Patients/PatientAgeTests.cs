using Care.Interfaces.Patients;

namespace Care.Tests.Patients;

/// <summary>Ages in words (contract 04, §3.4).</summary>
public sealed class PatientAgeTests
{
    [Theory]
    [InlineData("1994-01-01", "2026-03-01", "32 years")]
    [InlineData("2025-03-01", "2026-03-01", "1 year")]
    [InlineData("2025-03-02", "2026-03-01", "11 months 27 days")]
    [InlineData("2025-11-28", "2026-03-01", "3 months 1 day")]
    [InlineData("2026-02-01", "2026-03-01", "1 month")]
    [InlineData("2026-01-31", "2026-02-28", "1 month")]
    [InlineData("2026-02-24", "2026-03-01", "5 days")]
    [InlineData("2026-02-28", "2026-03-01", "1 day")]
    [InlineData("2026-03-01", "2026-03-01", "0 days")]
    [InlineData("2026-03-05", "2026-03-01", "0 days")]
    public void An_age_is_told_in_its_largest_units(string born, string until, string age) =>
        Assert.Equal(age, PatientAge.Text(
            DateOnly.Parse(born, System.Globalization.CultureInfo.InvariantCulture), DateOnly.Parse(until, System.Globalization.CultureInfo.InvariantCulture)));
}
