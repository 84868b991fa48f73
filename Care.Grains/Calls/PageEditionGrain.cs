using Care.Interfaces.Calls;

namespace Care.Grains.Calls;

[GrainType("page-edition")]
public sealed class PageEditionGrain : Grain, IPageEdition
{
    private Guid edition = Guid.NewGuid();

    public Task<Guid> Current() => Task.FromResult(edition);

    public Task Advance()
    {
        edition = Guid.NewGuid();
        return Task.CompletedTask;
    }
}
