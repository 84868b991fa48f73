using Amazon;
using Amazon.Runtime;
using Amazon.S3;

namespace Care.Grains.Files;

/// <summary>One bucket and the two ways to it: our own, and the one that links for browsers are signed for.</summary>
internal sealed class S3Bucket : IDisposable
{
    /// <summary>How long one request may take, the largest object that the cluster writes itself included.</summary>
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    public S3Bucket(S3BucketOptions options)
    {
        Options = options;
        Client = Open(options, options.Endpoint);
        Links = options.ExternalEndpoint is null ? Client : Open(options, options.ExternalEndpoint);
    }

    public S3BucketOptions Options { get; }

    public string Name => Options.Name;

    public AmazonS3Client Client { get; }

    public AmazonS3Client Links { get; }

    /// <summary>The scheme of signed links: that of the endpoint they are for.</summary>
    public Protocol LinkProtocol => (Options.ExternalEndpoint ?? Options.Endpoint) is { } endpoint
        && endpoint.StartsWith("http:", StringComparison.OrdinalIgnoreCase) ? Protocol.HTTP : Protocol.HTTPS;

    public void Dispose()
    {
        Client.Dispose();
        if (Links != Client)
        {
            Links.Dispose();
        }
    }

    private static AmazonS3Client Open(S3BucketOptions options, string? endpoint)
    {
        var config = new AmazonS3Config
        {
            Timeout = Timeout,
            MaxErrorRetry = 2,
            // Checksums that only some S3 APIs know are not sent unless an operation demands them.
            RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
            ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
        };
        if (endpoint is null)
        {
            config.RegionEndpoint = RegionEndpoint.GetBySystemName(options.Region);
        }
        else
        {
            config.ServiceURL = endpoint;
            config.AuthenticationRegion = options.Region;
            // Bucket names are no host names where the endpoint is one of our own.
            config.ForcePathStyle = true;
        }

        return options.Key is null ? new AmazonS3Client(config) : new AmazonS3Client(new BasicAWSCredentials(options.Key, options.Secret ?? ""), config);
    }
}
