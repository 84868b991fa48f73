using Care.Interfaces.Caching;

namespace Care.Grains.Caching;

[GrainType("page-edition")]
public sealed class CacheGenerationGrain : Grain, ICacheGeneration
{
    private Guid generation = Guid.NewGuid();

    public Task<Guid> Current() => Task.FromResult(generation);

    public Task Advance()
    {
        generation = Guid.NewGuid();
        return Task.CompletedTask;
    }
}
