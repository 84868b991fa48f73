using Care.Interfaces.Jobs;
using StackExchange.Redis;

namespace Care.Grains.Jobs;

/// <summary>
/// Counts the jobs in Redis by kind, for an operator's page. They are counted when somebody looks, a page at a time, so that a queue that nobody looks at pays
/// nothing for it and no counter can drift from what it counts.
/// </summary>
internal sealed class RedisKinds(RedisScripts scripts, RedisJobKeys keys)
{
    private const int PageSize = 500;
    private const int MaxPages = 20;

    private readonly SortedDictionary<string, long[]> counts = new(StringComparer.Ordinal);

    private enum Column
    {
        Waiting,
        Delayed,
        Running,
        SetAside,
    }

    /// <summary>Counts the jobs of the stream, of which those up to the last that the group was given are running, and of the two sorted sets.</summary>
    public async Task<IReadOnlyList<JobsOfKind>> OfStream(string group)
    {
        var last = (string)(await scripts.Run(nameof(OfStream), RedisJobScripts.LastDelivered, [keys.Stream], [group]))!;
        await CountStream("-", last, Column.Running);
        await CountStream("(" + last, "+", Column.Waiting);
        await CountSet(keys.Delayed, Column.Delayed);
        await CountSet(keys.Dead, Column.SetAside);
        return Counted();
    }

    /// <summary>Counts the jobs of the sorted sets alone, where the first so many of those that nobody holds could run now.</summary>
    public async Task<IReadOnlyList<JobsOfKind>> OfSets(int waiting)
    {
        await CountSet(keys.Delayed, Column.Waiting, 0, waiting);
        await CountSet(keys.Delayed, Column.Delayed, waiting);
        await CountSet(keys.Running, Column.Running);
        await CountSet(keys.Dead, Column.SetAside);
        return Counted();
    }

    private IReadOnlyList<JobsOfKind> Counted() =>
        [.. counts.Select(kind => new JobsOfKind(
            kind.Key, kind.Value[(int)Column.Waiting], kind.Value[(int)Column.Delayed], kind.Value[(int)Column.Running], kind.Value[(int)Column.SetAside]))];

    private async Task CountStream(string from, string to, Column column)
    {
        for (var page = 0; page < MaxPages; page++)
        {
            var rows = (string?[])(await scripts.Run(nameof(OfStream), RedisJobScripts.StreamKinds, [keys.Stream], [from, to, PageSize, keys.Jobs]))!;
            if (rows is not [{ } last, .. var kinds])
            {
                return;
            }

            Count(kinds, column);
            from = "(" + last;
        }
    }

    private async Task CountSet(RedisKey set, Column column, int from = 0, int to = int.MaxValue)
    {
        for (var page = 0; page < MaxPages && from < to; page++, from += PageSize)
        {
            var last = Math.Min(from + PageSize, to) - 1;
            var kinds = (string?[])(await scripts.Run(nameof(OfSets), RedisJobScripts.SetKinds, [set], [from, last, keys.Jobs]))!;
            Count(kinds, column);
            if (kinds.Length < PageSize)
            {
                return;
            }
        }
    }

    private void Count(IEnumerable<string?> kinds, Column column)
    {
        foreach (var kind in kinds.OfType<string>().Where(kind => kind.Length > 0))
        {
            if (!counts.TryGetValue(kind, out var ofKind))
            {
                counts[kind] = ofKind = new long[Enum.GetValues<Column>().Length];
            }

            ofKind[(int)column]++;
        }
    }
}
