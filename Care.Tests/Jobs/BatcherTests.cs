using Care.Grains.Jobs;

namespace Care.Tests.Jobs;

/// <summary>What several ask for at the same time is done in one go, and each gets their own answer.</summary>
public sealed class BatcherTests : IDisposable
{
    private readonly List<int[]> lots = [];
    private readonly SemaphoreSlim goOn = new(0);

    public void Dispose() => goOn.Dispose();

    [Fact]
    public async Task Who_comes_while_a_lot_is_on_its_way_goes_with_the_next()
    {
        var batcher = new Batcher<int, string>(max: 3, Act);
        var first = batcher.Add(0);
        await Until(() => lots.Count == 1);
        Task<string>[] later = [.. Enumerable.Range(1, 4).Select(batcher.Add)];
        goOn.Release(3);

        Assert.Equal("0 done", await first);
        Assert.Equal(["1 done", "2 done", "3 done", "4 done"], await Task.WhenAll(later));
        Assert.Equal([[0], [1, 2, 3], [4]], lots);
    }

    [Fact]
    public async Task Who_comes_after_all_is_done_starts_a_lot_of_their_own()
    {
        var batcher = new Batcher<int, string>(max: 3, Act);
        goOn.Release(2);
        Assert.Equal("1 done", await batcher.Add(1));
        Assert.Equal("2 done", await batcher.Add(2));
        Assert.Equal([[1], [2]], lots);
    }

    [Fact]
    public async Task One_that_fails_takes_none_of_its_lot_along()
    {
        var batcher = new Batcher<int, string>(max: 3, Act);
        var first = batcher.Add(0);
        await Until(() => lots.Count == 1);
        var (good, bad, other) = (batcher.Add(1), batcher.Add(-2), batcher.Add(3));
        goOn.Release(5);

        Assert.Equal(["0 done", "1 done", "3 done"], await Task.WhenAll(first, good, other));
        Assert.Equal("-2 can't be done", (await Assert.ThrowsAsync<InvalidOperationException>(() => bad)).Message);
        Assert.Equal([[0], [1, -2, 3], [1], [-2], [3]], lots);
    }

    [Fact]
    public async Task What_is_done_together_is_done_in_the_name_of_none()
    {
        var name = new AsyncLocal<string?>();
        var batcher = new Batcher<int, string?>(max: 3, batch => Task.FromResult<IReadOnlyList<string?>>([.. batch.Select(_ => name.Value)]));
        name.Value = "the first";
        Assert.Null(await batcher.Add(0));
    }

    private async Task<IReadOnlyList<string>> Act(IReadOnlyList<int> batch)
    {
        lots.Add([.. batch]);
        await goOn.WaitAsync(TimeSpan.FromSeconds(30));
        return batch.FirstOrDefault(item => item < 0) is < 0 and var bad
            ? throw new InvalidOperationException($"{bad} can't be done")
            : [.. batch.Select(item => $"{item} done")];
    }

    private static async Task Until(Func<bool> isSo)
    {
        while (!isSo())
        {
            await Task.Delay(1, TestContext.Current.CancellationToken);
        }
    }
}
