using System.Net;
using Amazon.S3;
using Amazon.S3.Model;
using Care.Interfaces.Files;

namespace Care.Grains.Files;

/// <summary>
/// Makes the buckets that are missing and sets them up: who may read, which web clients may use signed links, encryption at rest. Doing it again changes
/// nothing. What an S3 API does not know is passed over and told.
/// </summary>
public sealed class S3BucketMaker(S3Options options)
{
    /// <summary>Makes the buckets.</summary>
    /// <returns>A line for the operator on each bucket and on each thing that the store would not do.</returns>
    public async Task<IReadOnlyList<string>> Make(CancellationToken cancellation = default)
    {
        List<string> lines = [];
        foreach (var (kind, bucketOptions) in options.All)
        {
            using var bucket = new S3Bucket(bucketOptions);
            lines.Add($"{bucket.Name}: {(await Exists(bucket, cancellation) ? "is there" : "made")}.");
            foreach (var (what, set) in SettingsOf(kind, bucket, cancellation))
            {
                if (await Refused(set) is { } reason)
                {
                    lines.Add($"{bucket.Name}: the store would not set {what} ({reason}).");
                }
            }
        }

        return lines;
    }

    private static async Task<bool> Exists(S3Bucket bucket, CancellationToken cancellation)
    {
        try
        {
            await bucket.Client.PutBucketAsync(new PutBucketRequest { BucketName = bucket.Name }, cancellation);
            return false;
        }
        catch (AmazonS3Exception e) when (e.StatusCode == HttpStatusCode.Conflict && e.ErrorCode == "BucketAlreadyOwnedByYou")
        {
            return true;
        }
    }

    private IEnumerable<(string What, Func<Task> Set)> SettingsOf(ObjectBucket kind, S3Bucket bucket, CancellationToken cancellation)
    {
        yield return ("which web clients may use links", () => bucket.Client.PutCORSConfigurationAsync(
            new PutCORSConfigurationRequest { BucketName = bucket.Name, Configuration = new CORSConfiguration { Rules = [Clients()] } }, cancellation));
        yield return ("who may make objects public", () => bucket.Client.PutPublicAccessBlockAsync(
            new PutPublicAccessBlockRequest { BucketName = bucket.Name, PublicAccessBlockConfiguration = Block(kind == ObjectBucket.Patient) }, cancellation));
        if (kind != ObjectBucket.Patient)
        {
            yield return ("that anybody may read", () => bucket.Client.PutBucketPolicyAsync(
                new PutBucketPolicyRequest { BucketName = bucket.Name, Policy = PublicRead(bucket.Name) }, cancellation));
        }
        else if (options.Encryption is { } method)
        {
            // A browser's upload can't ask for encryption by itself, so the bucket does so for all of them.
            yield return ("encryption at rest", () => bucket.Client.PutBucketEncryptionAsync(
                new PutBucketEncryptionRequest { BucketName = bucket.Name, ServerSideEncryptionConfiguration = Encrypted(method) }, cancellation));
        }
    }

    private static async Task<string?> Refused(Func<Task> set)
    {
        try
        {
            await set();
            return null;
        }
        catch (AmazonS3Exception e)
        {
            return e.ErrorCode;
        }
    }

    private CORSRule Clients() => new()
    {
        AllowedMethods = ["GET", "HEAD", "PUT"],
        AllowedOrigins = options.AllowedOrigins is [] ? ["*"] : [.. options.AllowedOrigins],
        AllowedHeaders = ["Content-Type", "Content-Disposition"],
        MaxAgeSeconds = 86_400,
    };

    private static PublicAccessBlockConfiguration Block(bool isPrivate) => new()
    {
        BlockPublicAcls = isPrivate,
        IgnorePublicAcls = isPrivate,
        BlockPublicPolicy = isPrivate,
        RestrictPublicBuckets = isPrivate,
    };

    private static ServerSideEncryptionConfiguration Encrypted(string method) => new()
    {
        ServerSideEncryptionRules =
            [new() { ServerSideEncryptionByDefault = new() { ServerSideEncryptionAlgorithm = new ServerSideEncryptionMethod(method) } }],
    };

    private static string PublicRead(string bucket) =>
        $$"""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"arn:aws:s3:::{{bucket}}/*"}]}""";
}
