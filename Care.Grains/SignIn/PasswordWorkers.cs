using System.Diagnostics;
using Care.Interfaces.Calls;

namespace Care.Grains.SignIn;

/// <summary>
/// The threads that passwords are hashed on: a few of their own, so that grains keep theirs, and a short queue before them, so that whoever would wait too long
/// is told at once. Callers who are expected come first and have a queue of their own: strangers neither delay them nor take their places. What nobody waits
/// for any more leaves the queue.
/// </summary>
internal sealed class PasswordWorkers : IDisposable
{
    /// <summary>What a worker has before it: four or five seconds of work.</summary>
    private const int MaxWaiting = 16;

    private const int MaxExpectedWaiting = 48;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    /// <summary>So long somebody waits at most, also where a machine has too much to do and passwords take longer than they should.</summary>
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(8);

    /// <summary>Shorter than the call may take, with room for the computing itself.</summary>
    private static readonly TimeSpan ExpectedTimeout = TimeSpan.FromSeconds(14);

    private static readonly Error Busy =
        new(ErrorKind.TooMany, [new FieldError("status", ["429"], Plain: true)], "Too many are signing in at the moment. Please try again in a few seconds.",
            "429", Pause);

    private readonly Lock gate = new();
    private readonly LinkedList<Work> expected = new();
    private readonly LinkedList<Work> others = new();
    private readonly SemaphoreSlim waiting = new(0);
    private readonly int workers;
    private bool ended;

    /// <param name="workers">How many hash side by side.</param>
    public PasswordWorkers(int workers)
    {
        this.workers = workers;
        for (var i = 0; i < workers; i++)
        {
            new Thread(Serve) { IsBackground = true, Name = "passwords" }.Start();
        }
    }

    /// <summary>Has something computed.</summary>
    /// <param name="compute">What.</param>
    /// <param name="isExpected">True for callers who come before all others.</param>
    /// <param name="cancellation">Nobody waits for it any more.</param>
    /// <exception cref="CallRefusedException">Too many wait (429).</exception>
    public Task<T> Run<T>(Func<T> compute, bool isExpected, CancellationToken cancellation)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        var queue = isExpected ? expected : others;
        LinkedListNode<Work> place;
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(ended, this);
            if (queue.Count >= workers * (isExpected ? MaxExpectedWaiting : MaxWaiting))
            {
                throw new CallRefusedException(Busy);
            }

            place = queue.AddLast(new Work(
                () => Settle(done, compute), () => done.TrySetException(new CallRefusedException(Busy)), Stopwatch.GetTimestamp(), isExpected
                    ? ExpectedTimeout
                    : Timeout));
        }

        waiting.Release();
        return cancellation.CanBeCanceled ? Leaving(done, queue, place, cancellation) : done.Task;
    }

    public void Dispose()
    {
        lock (gate)
        {
            ended = true;
        }

        // One place for each worker to find nothing behind. The semaphore is left to them.
        waiting.Release(workers);
    }

    private static void Settle<T>(TaskCompletionSource<T> done, Func<T> compute)
    {
        try
        {
            done.TrySetResult(compute());
        }
        catch (Exception e)
        {
            done.TrySetException(e);
        }
    }

    private async Task<T> Leaving<T>(TaskCompletionSource<T> done, LinkedList<Work> queue, LinkedListNode<Work> place, CancellationToken cancellation)
    {
        await using var leaving = cancellation.Register(() =>
        {
            lock (gate)
            {
                if (place.List is not null)
                {
                    queue.Remove(place);
                }
            }

            done.TrySetCanceled(cancellation);
        });
        return await done.Task;
    }

    private void Serve()
    {
        while (true)
        {
            waiting.Wait();
            Work? next = null;
            lock (gate)
            {
                if (ended)
                {
                    return;
                }

                // None where the caller has left: its place in the count is taken up here.
                if ((expected.Count > 0 ? expected : others) is { First: { } first } queue)
                {
                    queue.Remove(first);
                    next = first.Value;
                }
            }

            if (next is { IsLate: true })
            {
                next.Check();
            }
            else
            {
                next?.Compute();
            }
        }
    }

    private sealed record Work(Action Compute, Action Check, long Since, TimeSpan Timeout)
    {
        public bool IsLate => Stopwatch.GetElapsedTime(Since) > Timeout;
    }
}
