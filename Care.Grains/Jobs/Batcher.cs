namespace Care.Grains.Jobs;

/// <summary>
/// Does in one go what several ask for at the same time. While one batch is on its way the next is collected, so who comes alone never waits and many share
/// their round trips. What it does runs in nobody's name: neither the trace nor the caller of whoever happened to come first is there.
/// </summary>
/// <param name="max">How many make a batch at most.</param>
/// <param name="act">Does a batch and answers for each, in the batch's order: all of it or, by an exception, nothing. Must be repeatable.</param>
internal sealed class Batcher<TItem, TResult>(int max, Func<IReadOnlyList<TItem>, Task<IReadOnlyList<TResult>>> act)
{
    private readonly Lock gate = new();
    private readonly Queue<Asked> waiting = new();
    private bool acting;

    /// <summary>Does <paramref name="item"/> with the next batch.</summary>
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
                ThreadPool.UnsafeQueueUserWorkItem(static batcher => _ = batcher.ActOnAll(), this, preferLocal: true);
            }
        }

        return asked.Answer.Task;
    }

    private async Task ActOnAll()
    {
        while (Next() is { Length: > 0 } batch)
        {
            await ActOn(batch);
        }
    }

    private Asked[] Next()
    {
        lock (gate)
        {
            Asked[] batch = [.. waiting.Take(max)];
            foreach (var _ in batch)
            {
                waiting.Dequeue();
            }

            acting = batch.Length > 0;
            return batch;
        }
    }

    private async Task ActOn(Asked[] batch)
    {
        try
        {
            foreach (var (asked, result) in batch.Zip(await act([.. batch.Select(asked => asked.Item)])))
            {
                asked.Answer.SetResult(result);
            }
        }
        catch (Exception e) when (batch is [var only])
        {
            only.Answer.SetException(e);
        }
        catch (Exception)
        {
            // One that can't be done must not fail those that came with it by chance, nor each wait for the one before where none can be done.
            await Task.WhenAll(batch.Select(asked => ActOn([asked])));
        }
    }

    private sealed record Asked(TItem Item)
    {
        public TaskCompletionSource<TResult> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
