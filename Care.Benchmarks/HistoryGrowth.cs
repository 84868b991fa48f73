using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;

namespace Care.Benchmarks;

/// <summary>What an entry costs late in a long history against the first ones of another: a write must not cost more for what was written before it.</summary>
internal sealed class HistoryGrowth(BenchSystem system)
{
    /// <summary>Makes the late entries of one history and the first ones of another by turns, so that what else the machine does meets both alike.</summary>
    /// <param name="entry">What is entered, and in what: "round of a consultation".</param>
    /// <param name="length">How many entries the long history has in the end.</param>
    /// <param name="many">The long history, empty.</param>
    /// <param name="few">The short one, empty.</param>
    /// <param name="warmUp">One more, which is not measured.</param>
    /// <param name="sideBySide">How many entries of the long history are made at one time before it is measured; 1 where their order matters.</param>
    public async Task<Result> Measure(string entry, int length, History many, History few, History warmUp, int sideBySide = 8)
    {
        var pairs = system.Scale.Pairs;
        await Parallel.ForEachAsync(
            Enumerable.Range(0, length - pairs), new ParallelOptions { MaxDegreeOfParallelism = sideBySide }, async (turn, _) => await Enter(many, turn));
        for (var turn = 0; turn < pairs; turn++)
        {
            await Enter(warmUp, turn);
        }

        List<double> first = [];
        List<double> last = [];
        for (var turn = 0; turn < pairs; turn++)
        {
            first.Add(await Enter(few, turn));
            last.Add(await Enter(many, turn));
        }

        return new Result(
            $"growth: the {length.ToString("N0", CultureInfo.InvariantCulture)}th {entry} against the first ones of another (time)",
            Median(last), Median(first), "ms", 1.2, AtMost: true);
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);

    /// <returns>How long it took, in milliseconds.</returns>
    private async Task<double> Enter(History history, int turn)
    {
        var start = Stopwatch.GetTimestamp();
        using var answer = await system.Client.PostAsJsonAsync(history.Path, history.Body(turn));
        var took = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        return answer.IsSuccessStatusCode ? took : throw new InvalidOperationException(await answer.Content.ReadAsStringAsync());
    }
}

/// <summary>Where entries are made.</summary>
/// <param name="Path">The list that they are added to.</param>
/// <param name="Body">The body of one, by its number.</param>
internal sealed record History(string Path, Func<int, object> Body);
