namespace Care.Grains.Files;

/// <summary>Where the public pictures of facilities and users can be read (contract 01, C2).</summary>
/// <param name="baseUrl">The external endpoint of the facility bucket and the bucket's name.</param>
internal sealed class PublicFiles(string baseUrl)
{
    private readonly string prefix = baseUrl.TrimEnd('/') + "/";

    /// <summary>The URL of a stored object, or null without one.</summary>
    public string? Url(string? key) => key is null ? null : prefix + key;
}
