using System.Text.Json.Serialization;
using Care.Interfaces.Files;
using Care.Interfaces.Wire;

namespace Care.Interfaces.Facilities;

/// <summary>The answer to a new cover image (contract 02, §3.6).</summary>
/// <param name="ReadCoverImageUrl">Where it can be read.</param>
public sealed record CoverImage(string? ReadCoverImageUrl);

/// <summary>The multipart body that sets a cover image (contract 02, §3.6).</summary>
public sealed record CoverImageUpload
{
    /// <summary>The picture.</summary>
    [JsonPropertyName("cover_image"), Required(RequiredIn.Always)]
    public UploadedFile? Picture { get; init; }
}
