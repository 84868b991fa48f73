using Care.Interfaces.Calls;
using Microsoft.Extensions.Logging;

namespace Care.Grains.Files;

/// <summary>Public pictures as files under a directory that the front ends serve: for one machine, where no object storage is configured.</summary>
public sealed partial class PublicFileStore(CareOptions options, ILogger<PublicFileStore> logger) : IPublicObjectStore
{
    private readonly string root = Path.GetFullPath(Path.Combine(options.ObjectStore, "public"));

    public async Task Put(string key, ReadOnlyMemory<byte> content, string contentType, CancellationToken cancellation = default)
    {
        var path = PathOf(key);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);

            // A reader sees the whole picture or none.
            var unfinished = $"{path}.{Guid.NewGuid():N}.tmp";
            await File.WriteAllBytesAsync(unfinished, content, cancellation);
            File.Move(unfinished, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            NotStored(e);
            throw new DependencyFailedException("object storage");
        }
    }

    public Task Delete(string key)
    {
        try
        {
            File.Delete(PathOf(key));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            NotRemoved(e);
        }

        return Task.CompletedTask;
    }

    private string PathOf(string key)
    {
        var path = Path.GetFullPath(Path.Combine(root, key));
        return path.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? path
            : throw new ArgumentException("The key leads out of the store.", nameof(key));
    }

    [LoggerMessage(2901, LogLevel.Error, "A picture could not be stored")]
    private partial void NotStored(Exception exception);

    [LoggerMessage(2902, LogLevel.Warning, "A picture that nobody refers to could not be removed")]
    private partial void NotRemoved(Exception exception);
}
