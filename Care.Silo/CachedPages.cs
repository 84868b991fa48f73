using Care.Grains.Places;
using Microsoft.AspNetCore.OutputCaching;

namespace Care.Silo;

/// <summary>The front ends' pages in Redis.</summary>
internal sealed class CachedPages(IOutputCacheStore store) : ICachedPages
{
    public async Task Drop(string tag, CancellationToken cancellation) => await store.EvictByTagAsync(tag, cancellation);
}
