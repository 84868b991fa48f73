namespace Care.Grains.Places;

/// <summary>The whole pages that front ends keep (contract 01, A14).</summary>
public interface ICachedPages
{
    /// <summary>Drops all pages with a tag, for all front ends at once. Whatever is thrown means that they may still be there.</summary>
    Task Drop(string tag, CancellationToken cancellation);
}
