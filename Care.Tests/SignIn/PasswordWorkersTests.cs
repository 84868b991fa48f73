using Care.Grains.SignIn;
using Care.Interfaces.Calls;

namespace Care.Tests.SignIn;

/// <summary>The threads that passwords are hashed on, and the queues before them.</summary>
public sealed class PasswordWorkersTests : IDisposable
{
    private readonly PasswordWorkers workers = new(1);
    private readonly ManualResetEventSlim busy = new();

    public void Dispose()
    {
        busy.Set();
        workers.Dispose();
        busy.Dispose();
    }

    [Fact]
    public async Task They_are_none_of_the_thread_pool() =>
        Assert.False(await workers.Run(() => Thread.CurrentThread.IsThreadPoolThread, isExpected: false, CancellationToken.None));

    [Fact]
    public async Task Who_would_wait_too_long_is_refused_at_once_and_expected_callers_are_not()
    {
        _ = Hold();
        var error = await Fill();
        Assert.Equal((ErrorKind.TooMany, true), (error.Kind, error.RetryAfter > TimeSpan.Zero));
        var expected = workers.Run(() => 7, isExpected: true, CancellationToken.None);
        busy.Set();
        Assert.Equal(7, await expected);
    }

    [Fact]
    public async Task Expected_callers_come_first()
    {
        List<string> order = [];
        _ = Hold();
        var stranger = workers.Run(() => Note("stranger"), isExpected: false, CancellationToken.None);
        var known = workers.Run(() => Note("known"), isExpected: true, CancellationToken.None);
        busy.Set();
        await Task.WhenAll(stranger, known);
        Assert.Equal(["known", "stranger"], order);

        int Note(string who)
        {
            order.Add(who);
            return order.Count;
        }
    }

    [Fact]
    public async Task For_callers_who_left_nothing_is_computed_and_their_places_are_free()
    {
        _ = Hold();
        using var leaving = new CancellationTokenSource();
        var computed = 0;
        List<Task> left = [];
        try
        {
            while (true)
            {
                left.Add(workers.Run(() => computed++, isExpected: false, leaving.Token));
            }
        }
        catch (CallRefusedException)
        {
            // The queue is full.
        }

        await leaving.CancelAsync();
        var next = workers.Run(() => 7, isExpected: false, CancellationToken.None);
        busy.Set();
        Assert.Equal(7, await next);
        Assert.Equal(0, computed);
        await Assert.AllAsync(left, task => Assert.ThrowsAnyAsync<OperationCanceledException>(() => task.WaitAsync(TimeSpan.FromSeconds(30))));
    }

    [Fact]
    public async Task An_error_is_the_callers_and_the_worker_goes_on()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            workers.Run<int>(() => throw new InvalidOperationException(), isExpected: false, CancellationToken.None));
        Assert.Equal(7, await workers.Run(() => 7, isExpected: false, CancellationToken.None));
    }

    /// <summary>Keeps the worker busy until it is told to go on.</summary>
    private Task<bool> Hold()
    {
        using var begun = new ManualResetEventSlim();
        var held = workers.Run(
            () =>
            {
                begun.Set();
                return busy.Wait(TimeSpan.FromSeconds(30));
            },
            isExpected: true,
            CancellationToken.None);
        begun.Wait();
        return held;
    }

    private async Task<Error> Fill()
    {
        await Task.Yield();
        for (var i = 0; ; i++)
        {
            Assert.True(i < 1000, "The queue has no end.");
            try
            {
                _ = workers.Run(() => i, isExpected: false, CancellationToken.None);
            }
            catch (CallRefusedException e)
            {
                return e.Error;
            }
        }
    }
}
