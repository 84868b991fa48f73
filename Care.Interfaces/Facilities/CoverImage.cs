namespace Care.Interfaces.Facilities;

/// <summary>The answer to a new cover image (contract 02, §3.6).</summary>
/// <param name="ReadCoverImageUrl">Where it can be read.</param>
public sealed record CoverImage(string? ReadCoverImageUrl);
