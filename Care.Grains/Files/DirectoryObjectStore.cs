using Care.Interfaces.Calls;
using Care.Interfaces.Files;
using Microsoft.Extensions.Logging;

namespace Care.Grains.Files;

/// <summary>Objects as files under a directory that the front ends serve, by links of our own: for development, where no S3 API is configured.</summary>
internal sealed partial class DirectoryObjectStore(ObjectStoreOptions options, TimeProvider time, ILogger<DirectoryObjectStore> logger) : IObjectStore
{
    private readonly ObjectDirectory directory = new(options.Directory);
    private readonly ObjectLinks links = new(options.SigningKey);
    private readonly string frontEnd = options.FrontEnd.TrimEnd('/');

    public async Task Put(ObjectBucket bucket, string key, ReadOnlyMemory<byte> content, string contentType, CancellationToken cancellation = default)
    {
        try
        {
            using var bytes = new MemoryStream(content.ToArray(), writable: false);
            await directory.Write(bucket, key, bytes, contentType, cancellation);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Failed(e);
        }
    }

    public Task<StoredObject?> Find(ObjectBucket bucket, string key, CancellationToken cancellation = default)
    {
        try
        {
            return Task.FromResult(directory.Find(bucket, key));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Failed(e);
        }
    }

    public async Task<byte[]?> Get(ObjectBucket bucket, string key, CancellationToken cancellation = default)
    {
        try
        {
            await using var file = directory.Open(bucket, key);
            if (file is null)
            {
                return null;
            }

            var bytes = new byte[file.Length];
            await file.ReadExactlyAsync(bytes, cancellation);
            return bytes;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Failed(e);
        }
    }

    public Task Delete(ObjectBucket bucket, string key)
    {
        try
        {
            directory.Delete(bucket, key);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            NotRemoved(e);
        }

        return Task.CompletedTask;
    }

    public Task<bool> Move(ObjectBucket bucket, string from, string to, CancellationToken cancellation = default)
    {
        try
        {
            return Task.FromResult(directory.Move(bucket, from, to));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Failed(e);
        }
    }

    public Task Close(ObjectBucket bucket, string key)
    {
        try
        {
            directory.Close(bucket, key);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            NotRemoved(e);
        }

        return Task.CompletedTask;
    }

    public Task<string> UploadLink(ObjectBucket bucket, string key, string contentType, TimeSpan life) =>
        Task.FromResult(frontEnd + links.Upload(bucket, key, contentType, time.GetUtcNow() + life));

    public Task<string> ReadLink(ObjectBucket bucket, string key, string disposition, TimeSpan life) =>
        Task.FromResult(frontEnd + links.Read(bucket, key, disposition, time.GetUtcNow() + life));

    public Task Check(CancellationToken cancellation = default)
    {
        try
        {
            directory.DirectoryOf(ObjectBucket.Patient);
            return Task.CompletedTask;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Failed(e);
        }
    }

    private DependencyFailedException Failed(Exception exception)
    {
        DirectoryFailed(exception);
        return new DependencyFailedException("object storage");
    }

    [LoggerMessage(5101, LogLevel.Error, "The directory of the object store could not be used")]
    private partial void DirectoryFailed(Exception exception);

    [LoggerMessage(5102, LogLevel.Warning, "An object that nobody refers to could not be removed")]
    private partial void NotRemoved(Exception exception);
}
