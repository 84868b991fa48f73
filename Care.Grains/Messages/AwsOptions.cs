namespace Care.Grains.Messages;

/// <summary>One service of AWS and who calls it.</summary>
public sealed record AwsOptions
{
    /// <summary>The access key; without one, the SDK's chain finds the credentials: environment, profile, container or machine role.</summary>
    public string? AccessKey { get; init; }

    /// <summary>The secret to the access key.</summary>
    public string? SecretKey { get; init; }

    /// <summary>The region, which the signature names too.</summary>
    public string Region { get; init; } = "ap-south-1";

    /// <summary>Another address than the region's own: an emulator.</summary>
    public Uri? Endpoint { get; init; }

    /// <summary>Shows no secret.</summary>
    public override string ToString() => $"{nameof(AwsOptions)} {Endpoint?.ToString() ?? Region}";
}
