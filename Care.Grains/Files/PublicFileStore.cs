namespace Care.Grains.Files;

/// <summary>Public pictures as files under a directory that the front ends serve: for one machine, where no object storage is configured.</summary>
public sealed class PublicFileStore(CareOptions options) : IPublicObjectStore
{
    private readonly string root = Path.GetFullPath(Path.Combine(options.ObjectStore, "public"));

    public async Task Put(string key, ReadOnlyMemory<byte> content, string contentType, CancellationToken cancellation = default)
    {
        var path = PathOf(key);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);

        // A reader sees the whole picture or none.
        var unfinished = $"{path}.{Guid.NewGuid():N}.tmp";
        await File.WriteAllBytesAsync(unfinished, content, cancellation);
        File.Move(unfinished, path, overwrite: true);
    }

    public Task Delete(string key, CancellationToken cancellation = default)
    {
        var path = PathOf(key);
        if (File.Exists(path))
        {
            File.Delete(path);
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
}
