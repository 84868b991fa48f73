using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;

namespace Care.Tests.Faults;

/// <summary>A steady load of reads and writes on facilities, at a fixed rate: a worker that waits too long falls behind, and the count shows it.</summary>
internal sealed class SteadyLoad(HttpClient client, IReadOnlyList<string> facilities)
{
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(50);

    private readonly ConcurrentBag<Request> requests = [];
    private readonly int[] acknowledged = new int[facilities.Count];

    public IReadOnlyCollection<Request> Requests => requests;

    /// <summary>How many requests a second the load makes when nothing is in its way.</summary>
    public double FullRate => 2 * facilities.Count / Beat.TotalSeconds;

    /// <summary>One reader and one writer a facility, until cancelled.</summary>
    public async Task Run(CancellationToken stop)
    {
        var begun = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, facilities.Count).SelectMany(i => new[]
        {
            Repeat(begun, isRead: true, _ => client.GetAsync($"/api/v1/facility/{facilities[i]}/", CancellationToken.None), stop),
            Repeat(begun, isRead: false, n => Write(i, n), stop),
        }));
    }

    /// <summary>The requests a second that succeeded between two moments of the load.</summary>
    public double Rate(TimeSpan from, TimeSpan until) =>
        requests.Count(request => request.Succeeded && request.At >= from && request.At < until) / (until - from).TotalSeconds;

    /// <summary>Facilities whose stored value is older than a write that was acknowledged.</summary>
    public async Task<IReadOnlyList<string>> LostWrites()
    {
        List<string> lost = [];
        for (var i = 0; i < facilities.Count; i++)
        {
            var facility = await client.GetFromJsonAsync<JsonElement>($"/api/v1/facility/{facilities[i]}/");
            var stored = facility.GetProperty("pincode").GetInt32();
            if (stored < acknowledged[i])
            {
                lost.Add($"{facilities[i]}: {acknowledged[i]} was acknowledged, {stored} is stored");
            }
        }

        return lost;
    }

    private async Task<HttpResponseMessage> Write(int facility, int value)
    {
        var answer = await client.PatchAsJsonAsync($"/api/v1/facility/{facilities[facility]}/", new { pincode = value }, CancellationToken.None);
        if (answer.IsSuccessStatusCode)
        {
            acknowledged[facility] = value;
        }

        return answer;
    }

    private async Task Repeat(Stopwatch begun, bool isRead, Func<int, Task<HttpResponseMessage>> send, CancellationToken stop)
    {
        using var beat = new PeriodicTimer(Beat);
        for (var n = 1; !stop.IsCancellationRequested; n++)
        {
            var sent = begun.Elapsed;
            string outcome;
            try
            {
                using var answer = await send(n);
                outcome = answer.IsSuccessStatusCode ? "" : $"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync(CancellationToken.None)}";
            }
            catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
            {
                outcome = e.Message;
            }

            requests.Add(new Request(isRead, sent, begun.Elapsed - sent, outcome));
            await beat.WaitForNextTickAsync(CancellationToken.None);
        }
    }

    /// <summary>One request: when it was sent, how long it took, and what went wrong (empty when nothing did).</summary>
    internal sealed record Request(bool IsRead, TimeSpan At, TimeSpan Took, string Error)
    {
        public bool Succeeded => Error.Length == 0;
    }
}
