namespace Care.Grains.Files;

/// <summary>Where objects are kept.</summary>
public sealed record ObjectStoreOptions
{
    /// <summary><c>FILE_UPLOAD_BUCKET</c> and its like: the buckets of an S3 API; null keeps objects in <see cref="Directory"/>.</summary>
    public S3Options? S3 { get; init; }

    /// <summary><c>CARE_OBJECT_STORE</c>: the directory of the embedded store, which the front ends serve.</summary>
    public string Directory { get; init; } = ".care/objects";

    /// <summary><c>BUCKET_EXTERNAL_ENDPOINT</c> of the embedded store: where browsers reach a front end.</summary>
    public string FrontEnd { get; init; } = "http://localhost:9000";

    /// <summary><c>CARE_SIGNING_KEY</c>: what the links of the embedded store are signed with, shared with the front ends.</summary>
    public byte[] SigningKey { get; init; } = [];

    /// <summary><c>ALLOWED_MIME_TYPES</c>: the content types that files may have.</summary>
    public IReadOnlyList<string> AllowedTypes { get; init; } = Interfaces.Files.FileContent.AllowedTypes;

    /// <summary><c>FILE_UPLOAD_MAX_BYTES</c>: the largest file; the web client sends none above it.</summary>
    public long MaxBytes { get; init; } = 100_000_000;

    /// <summary>Where browsers read public pictures.</summary>
    public string PublicUrl => S3?.Facility.PublicUrl ?? $"{FrontEnd.TrimEnd('/')}/mediafiles";

    /// <summary>Shows no secret.</summary>
    public override string ToString() => nameof(ObjectStoreOptions);
}
