namespace Care.Grains.Files;

/// <summary>Where one bucket is and who opens it.</summary>
public sealed record S3BucketOptions
{
    /// <summary>The bucket's name.</summary>
    public required string Name { get; init; }

    /// <summary>The region that requests are signed for.</summary>
    public string Region { get; init; } = "ap-south-1";

    /// <summary>The access key; null takes whatever the AWS SDK finds: the machine's role, a profile.</summary>
    public string? Key { get; init; }

    public string? Secret { get; init; }

    /// <summary>Where silos reach the API; null is AWS itself, in the region.</summary>
    public string? Endpoint { get; init; }

    /// <summary>Where browsers reach it; null is the same as <see cref="Endpoint"/>.</summary>
    public string? ExternalEndpoint { get; init; }

    /// <summary>Where anybody reads the bucket's objects, if it is public.</summary>
    public string PublicUrl => (ExternalEndpoint ?? Endpoint) is { } endpoint ? $"{endpoint.TrimEnd('/')}/{Name}" : $"https://{Name}.s3.{Region}.amazonaws.com";

    /// <summary>Shows no secret.</summary>
    public override string ToString() => Name;
}
