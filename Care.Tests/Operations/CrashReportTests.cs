using Care.Grains.Operations;
using Care.Hosting;
using Care.Interfaces.Operations;

namespace Care.Tests.Operations;

/// <summary>What a crash report tells, and how often.</summary>
public sealed class CrashReportTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_report_tells_types_and_places_and_no_message()
    {
        var report = CrashReport.Of("care-web", "Care.Somewhere", "{Method} failed", Thrown());
        Assert.Equal([typeof(InvalidOperationException).FullName, typeof(FormatException).FullName], report.Exceptions.Select(exception => exception.Type));
        Assert.Contains(report.Exceptions[1].Frames, frame => frame.StartsWith("Care.Tests.Operations.CrashReportTests.Fail(", StringComparison.Ordinal));
        Assert.DoesNotContain("Asha", string.Join(' ', report.Exceptions.SelectMany(exception => exception.Frames)) + report, StringComparison.Ordinal);
    }

    [Fact]
    public void Alike_crashes_are_told_once_an_hour_and_ten_in_all()
    {
        var limits = new CrashLimits();
        Assert.True(limits.Admit("a", Noon));
        Assert.False(limits.Admit("a", Noon.AddMinutes(59)));
        Assert.Equal(1, limits.Unsaid);
        Assert.True(limits.Admit("a", Noon.AddMinutes(60)));

        var admitted = Enumerable.Range(0, 30).Count(i => limits.Admit($"other {i}", Noon.AddMinutes(61)));
        Assert.Equal(CrashLimits.MaxInWindow - 1, admitted);
        Assert.Equal(22, limits.Unsaid);
        limits.Said();
        Assert.True(limits.Admit("a", Noon.AddMinutes(121)));
        Assert.Equal(0, limits.Unsaid);
    }

    [Fact]
    public void Only_names_in_the_code_are_told_of_a_logs_values()
    {
        KeyValuePair<string, object?>[] values = [new("Method", "GET"), new("Endpoint", "/api/v1/patient/{patient}/"), new("Name", "Asha"),
            new("{OriginalFormat}", "{Method} {Endpoint} of {Name} failed")];
        Assert.Equal("GET /api/v1/patient/{patient}/ of {Name} failed", CrashLog.Text(values));
    }

    private static InvalidOperationException Thrown()
    {
        try
        {
            return Fail();
        }
        catch (InvalidOperationException e)
        {
            return e;
        }
    }

    private static InvalidOperationException Fail()
    {
        try
        {
            throw new FormatException("Asha Kumari, +919876543210");
        }
        catch (FormatException e)
        {
            throw new InvalidOperationException("The patient Asha Kumari", e);
        }
    }
}
