namespace Care.Grains.Work;

/// <summary>
/// Does in one go what several ask for at the same time. While one lot is on its way the next gathers, so who comes alone never waits and many share their round trips.
/// What it does runs in nobody's name: neither the trace nor the caller of whoever happened to come first is there.
/// </summary>
/// <param name="max">How many make a lot at most.</param>
/// <param name="act">Does a lot and answers for each, in the lot's order: all of it or, by an exception, nothing. Must be repeatable.</param>
internal sealed class Gathering<TItem, TResult>(int max, Func<IReadOnlyList<TItem>, Task<IReadOnlyList<TResult>>> act)
{
    private readonly Lock gate = new();
    private readonly Queue<Asked> waiting = new();
    private bool acting;

    /// <summary>Does <paramref name="item"/> with the next lot.</summary>
    /// <returns>What became of it.</returns>
    public Task<TResult> Add(TItem item)
    {
        var asked = new Asked(item);
        lock (gate)
        {
            waiting.Enqueue(asked);
            if (!acting)
            {
                acting = true;
                ThreadPool.UnsafeQueueUserWorkItem(static gathering => _ = gathering.ActOnAll(), this, preferLocal: true);
            }
        }

        return asked.Answer.Task;
    }

    private async Task ActOnAll()
    {
        while (Next() is { Length: > 0 } lot)
        {
            await ActOn(lot);
        }
    }

    private Asked[] Next()
    {
        lock (gate)
        {
            Asked[] lot = [.. waiting.Take(max)];
            foreach (var _ in lot)
            {
                waiting.Dequeue();
            }

            acting = lot.Length > 0;
            return lot;
        }
    }

    private async Task ActOn(Asked[] lot)
    {
        try
        {
            foreach (var (asked, result) in lot.Zip(await act([.. lot.Select(asked => asked.Item)])))
            {
                asked.Answer.SetResult(result);
            }
        }
        catch (Exception e) when (lot is [var only])
        {
            only.Answer.SetException(e);
        }
        catch (Exception)
        {
            // One that can't be done must not fail those that came with it by chance, nor each wait for the one before where none can be done.
            await Task.WhenAll(lot.Select(asked => ActOn([asked])));
        }
    }

    private sealed record Asked(TItem Item)
    {
        public TaskCompletionSource<TResult> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
