using System.Text.Json.Serialization;
using Care.Interfaces.Files;
using Care.Interfaces.Wire;

namespace Care.Interfaces.Users;

/// <summary>The multipart body that sets a profile picture (contract 01, C5).</summary>
public sealed record ProfilePicture
{
    /// <summary>The picture.</summary>
    [JsonPropertyName("profile_picture"), Required(RequiredIn.Always)]
    public UploadedFile? Picture { get; init; }
}
