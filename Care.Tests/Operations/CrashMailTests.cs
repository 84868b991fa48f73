using System.Text.Json;
using Care.Tests.Servers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Care.Tests.Operations;

/// <summary>Crash reports by mail, through the whole system.</summary>
[Collection(TwoFrontEndsGroup.Name)]
public sealed partial class CrashMailTests(TwoFrontEnds system)
{
    private readonly string place = "Care.Tests." + Guid.NewGuid().ToString("N");

    private IEnumerable<JsonElement> Mails => system.MailDrop.Where(mail =>
        mail.GetProperty("to").GetString() == TwoFrontEnds.Admin && mail.TryGetProperty("subject", out var subject)
            && subject.GetString()!.EndsWith(place, StringComparison.Ordinal));

    [Fact]
    public async Task A_crash_is_told_once_whichever_front_end_it_happens_in_and_tells_nothing_of_a_patient()
    {
        Crash(0, new InvalidOperationException("Asha Kumari"));
        await Eventually.Holds(() => Mails.Any(), "a mail");
        Crash(1, new InvalidOperationException("Binu Kumar"));

        // A front end reports one crash a second.
        await Task.Delay(TimeSpan.FromSeconds(1.2));
        Crash(1, new FormatException("Asha Kumari"));
        await Eventually.Holds(() => Mails.Count() > 1, "another mail");
        var (first, second) = (Mails.First(), Mails.Last());
        Assert.Equal(2, Mails.Count());
        Assert.Equal(($"[Care] System.InvalidOperationException in {place}", $"[Care] System.FormatException in {place}"),
            (Text(first, "subject"), Text(second, "subject")));
        Assert.Contains("The record of {Name} is lost", Text(first, "html"), StringComparison.Ordinal);
        Assert.Contains(nameof(CrashMailTests), Text(first, "html"), StringComparison.Ordinal);
        Assert.Contains("more errors were not told", Text(second, "html"), StringComparison.Ordinal);
        Assert.DoesNotContain("Kumar", first.GetRawText() + second.GetRawText(), StringComparison.Ordinal);
    }

    private static string? Text(JsonElement mail, string property) => mail.GetProperty(property).GetString();

    [LoggerMessage(1, LogLevel.Error, "The record of {Name} is lost")]
    private static partial void Lost(ILogger logger, Exception exception, string name);

    private void Crash(int frontEnd, Exception exception)
    {
        try
        {
            throw exception;
        }
        catch (Exception e)
        {
            Lost(system.FrontEndServices[frontEnd].GetRequiredService<ILoggerFactory>().CreateLogger(place), e, "Asha Kumari");
        }
    }
}
