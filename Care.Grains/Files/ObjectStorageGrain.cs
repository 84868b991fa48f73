using Care.Interfaces.Calls;
using Care.Interfaces.Files;
using Orleans.Concurrency;

namespace Care.Grains.Files;

/// <summary>Whoever asks for the health page, and however often: a silo asks the store no more than once in <see cref="Memory"/>.</summary>
[GrainType("object-storage"), StatelessWorker(maxLocalWorkers: 1)]
public sealed class ObjectStorageGrain(IObjectStore store, TimeProvider time) : Grain, IObjectStorage
{
    private static readonly TimeSpan Memory = TimeSpan.FromSeconds(5);

    private (long At, bool IsReachable)? last;

    public async Task<bool> IsReachable()
    {
        if (last is not { } known || time.GetElapsedTime(known.At) > Memory)
        {
            known = (time.GetTimestamp(), await Answers());
            last = known;
        }

        return known.IsReachable;
    }

    private async Task<bool> Answers()
    {
        try
        {
            await store.Check();
            return true;
        }
        catch (DependencyFailedException)
        {
            return false;
        }
    }
}
