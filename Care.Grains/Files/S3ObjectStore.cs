using System.Collections.Frozen;
using System.Net;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using Care.Interfaces.Calls;
using Care.Interfaces.Files;
using Microsoft.Extensions.Logging;

namespace Care.Grains.Files;

/// <summary>Objects in the buckets of any S3 API.</summary>
internal sealed partial class S3ObjectStore : IObjectStore, IDisposable
{
    /// <summary>How long a question that a person waits for may take; a call between grains takes no longer.</summary>
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(3);

    private readonly S3Options options;
    private readonly TimeProvider time;
    private readonly ILogger<S3ObjectStore> logger;
    private readonly FrozenDictionary<ObjectBucket, S3Bucket> buckets;

    public S3ObjectStore(S3Options options, TimeProvider time, ILogger<S3ObjectStore> logger)
    {
        this.options = options;
        this.time = time;
        this.logger = logger;
        buckets = options.All.ToFrozenDictionary(bucket => bucket.Bucket, bucket => new S3Bucket(bucket.Options));
    }

    public Task Put(ObjectBucket bucket, string key, ReadOnlyMemory<byte> content, string contentType, CancellationToken cancellation = default) =>
        Ask(async () =>
    {
        using var bytes = new MemoryStream(content.ToArray(), writable: false);
        await buckets[bucket].Client.PutObjectAsync(
            new PutObjectRequest
            {
                BucketName = buckets[bucket].Name,
                Key = key,
                InputStream = bytes,
                ContentType = contentType,
                UseChunkEncoding = false,
                AutoCloseStream = false,
                ServerSideEncryptionMethod = EncryptionOf(bucket),
                CannedACL = bucket != ObjectBucket.Patient && options.HasFineAcl ? S3CannedACL.PublicRead : null,
            },
            cancellation);
        return true;
    });

    public Task<StoredObject?> Find(ObjectBucket bucket, string key, CancellationToken cancellation = default) => Ask(async () =>
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        timeout.CancelAfter(Timeout);
        try
        {
            var found = await buckets[bucket].Client.GetObjectMetadataAsync(buckets[bucket].Name, key, timeout.Token);
            return new StoredObject(found.Headers.ContentLength, found.Headers.ContentType);
        }
        catch (AmazonS3Exception e) when (e.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }
    });

    public Task<byte[]?> Get(ObjectBucket bucket, string key, CancellationToken cancellation = default) => Ask(async () =>
    {
        try
        {
            using var found = await buckets[bucket].Client.GetObjectAsync(buckets[bucket].Name, key, cancellation);
            using var bytes = new MemoryStream();
            await found.ResponseStream.CopyToAsync(bytes, cancellation);
            return bytes.ToArray();
        }
        catch (AmazonS3Exception e) when (e.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }
    });

    public async Task Delete(ObjectBucket bucket, string key)
    {
        try
        {
            await buckets[bucket].Client.DeleteObjectAsync(buckets[bucket].Name, key);
        }
        catch (Exception e) when (IsFailure(e))
        {
            NotRemoved(e);
        }
    }

    public async Task<bool> Move(ObjectBucket bucket, string from, string to, CancellationToken cancellation = default)
    {
        var isThere = await Ask(async () =>
        {
            try
            {
                await buckets[bucket].Client.CopyObjectAsync(
                    new CopyObjectRequest
                    {
                        SourceBucket = buckets[bucket].Name,
                        SourceKey = from,
                        DestinationBucket = buckets[bucket].Name,
                        DestinationKey = to,
                        ServerSideEncryptionMethod = EncryptionOf(bucket),
                    },
                    cancellation);
                return true;
            }
            catch (AmazonS3Exception e) when (e.StatusCode == HttpStatusCode.NotFound)
            {
                return false;
            }
        });
        if (isThere)
        {
            await Delete(bucket, from);
        }

        return isThere;
    }

    /// <summary>An S3 API believes a signed link until it runs out: the bytes are thrown away, and what is sent later is read by nobody.</summary>
    public Task Close(ObjectBucket bucket, string key) => Delete(bucket, key);

    public Task<string> UploadLink(ObjectBucket bucket, string key, string contentType, TimeSpan life) =>
        Link(bucket, new GetPreSignedUrlRequest { Verb = HttpVerb.PUT, Key = key, ContentType = contentType }, life);

    public Task<string> ReadLink(ObjectBucket bucket, string key, string disposition, TimeSpan life) =>
        Link(bucket, new GetPreSignedUrlRequest { Verb = HttpVerb.GET, Key = key, ResponseHeaderOverrides = { ContentDisposition = disposition } }, life);

    public Task Check(CancellationToken cancellation = default) => Ask(async () =>
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        timeout.CancelAfter(Timeout);
        await buckets[ObjectBucket.Patient].Client.HeadBucketAsync(new HeadBucketRequest { BucketName = buckets[ObjectBucket.Patient].Name }, timeout.Token);
        return true;
    });

    public void Dispose()
    {
        foreach (var bucket in buckets.Values)
        {
            bucket.Dispose();
        }
    }

    private ServerSideEncryptionMethod? EncryptionOf(ObjectBucket bucket) =>
        bucket == ObjectBucket.Patient && options.Encryption is { } method ? new ServerSideEncryptionMethod(method) : null;

    private Task<string> Link(ObjectBucket bucket, GetPreSignedUrlRequest link, TimeSpan life)
    {
        link.BucketName = buckets[bucket].Name;
        link.Protocol = buckets[bucket].LinkProtocol;
        link.Expires = (time.GetUtcNow() + life).UtcDateTime;
        return Ask(() => buckets[bucket].Links.GetPreSignedURLAsync(link));
    }

    private async Task<T> Ask<T>(Func<Task<T>> ask)
    {
        try
        {
            return await ask();
        }
        catch (Exception e) when (IsFailure(e))
        {
            StoreFailed(e);
            throw new DependencyFailedException("object storage");
        }
    }

    private static bool IsFailure(Exception e) =>
        e is AmazonServiceException or AmazonClientException or HttpRequestException or OperationCanceledException or IOException;

    [LoggerMessage(5103, LogLevel.Error, "The object store did not do as it was asked")]
    private partial void StoreFailed(Exception exception);

    [LoggerMessage(5104, LogLevel.Warning, "An object that nobody refers to could not be removed")]
    private partial void NotRemoved(Exception exception);
}
