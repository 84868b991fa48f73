namespace Care.Interfaces.Files;

/// <summary>
/// The files of the embedded object store, for development on one machine: silos write and read them, front ends serve them, both know the directory and
/// nothing more. Each bucket has its objects and, beside them, the content type of each.
/// </summary>
/// <param name="root">The directory.</param>
public sealed class ObjectDirectory(string root)
{
    private const int BufferSize = 81_920;

    private readonly string root = Path.GetFullPath(root);

    /// <summary>The directory of a bucket's objects, made if need be.</summary>
    public string DirectoryOf(ObjectBucket bucket) => Directory.CreateDirectory(Folder(bucket, "objects")).FullName;

    /// <summary>What is stored under a key, or null.</summary>
    public StoredObject? Find(ObjectBucket bucket, string key) =>
        new FileInfo(PathOf(bucket, key)) is { Exists: true } file ? new(file.Length, TypeOf(bucket, key)) : null;

    /// <summary>Opens an object to be read, or null when there is none.</summary>
    public FileStream? Open(ObjectBucket bucket, string key)
    {
        try
        {
            return new FileStream(PathOf(bucket, key), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, BufferSize,
                FileOptions.Asynchronous | FileOptions.SequentialScan);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Stores an object, in place of an earlier one of the same key. A reader sees the whole of it or none.</summary>
    /// <param name="bucket">Where.</param>
    /// <param name="key">Its key.</param>
    /// <param name="content">Its bytes, read to the end.</param>
    /// <param name="contentType">The type that it is served with.</param>
    /// <param name="cancellation">Ends it; then nothing is stored.</param>
    public async Task Write(ObjectBucket bucket, string key, Stream content, string contentType, CancellationToken cancellation)
    {
        var path = PathOf(bucket, key);
        var type = TypePathOf(bucket, key);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        Directory.CreateDirectory(Path.GetDirectoryName(type)!);
        var unfinished = Path.Combine(Directory.CreateDirectory(Folder(bucket, "unfinished")).FullName, Guid.NewGuid().ToString("N"));
        try
        {
            await using (var file = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write, FileShare.None, BufferSize, FileOptions.Asynchronous))
            {
                await content.CopyToAsync(file, cancellation);
            }

            await File.WriteAllTextAsync(type, contentType, cancellation);
            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    /// <summary>Removes an object, if there is one.</summary>
    public void Delete(ObjectBucket bucket, string key)
    {
        var path = PathOf(bucket, key);
        if (File.Exists(path))
        {
            File.Delete(path);
            File.Delete(TypePathOf(bucket, key));
        }
    }

    /// <summary>Gives an object another key.</summary>
    /// <param name="bucket">Where.</param>
    /// <param name="from">Its key.</param>
    /// <param name="to">The other.</param>
    /// <returns>False when there was no such object.</returns>
    public bool Move(ObjectBucket bucket, string from, string to)
    {
        var (type, otherType) = (TypePathOf(bucket, from), TypePathOf(bucket, to));
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(bucket, to))!);
        Directory.CreateDirectory(Path.GetDirectoryName(otherType)!);
        try
        {
            File.Copy(type, otherType, overwrite: true);
            File.Move(PathOf(bucket, from), PathOf(bucket, to), overwrite: true);
            File.Delete(type);
            return true;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return false;
        }
    }

    /// <summary>Takes no more bytes for an object that is being sent, and throws away what was sent.</summary>
    /// <param name="bucket">Where.</param>
    /// <param name="key">The key that it is sent under.</param>
    public void Close(ObjectBucket bucket, string key)
    {
        var mark = ClosedPathOf(bucket, key);
        Directory.CreateDirectory(Path.GetDirectoryName(mark)!);
        File.WriteAllBytes(mark, []);
        Delete(bucket, key);
    }

    /// <summary>True where nothing more may be sent: the object is complete, or never will be.</summary>
    /// <param name="bucket">Where.</param>
    /// <param name="key">The key that it is sent under.</param>
    public bool IsClosed(ObjectBucket bucket, string key) =>
        File.Exists(ClosedPathOf(bucket, key)) || (ObjectKeys.SentUnder(key) is { } own && File.Exists(PathOf(bucket, own)));

    /// <summary>The content type that an object was stored with.</summary>
    public string TypeOf(ObjectBucket bucket, string key) =>
        TypePathOf(bucket, key) is var path && File.Exists(path) ? File.ReadAllText(path) : "application/octet-stream";

    private string PathOf(ObjectBucket bucket, string key) => Within(bucket, "objects", key);

    private string TypePathOf(ObjectBucket bucket, string key) => Within(bucket, "types", key);

    private string ClosedPathOf(ObjectBucket bucket, string key) => Within(bucket, "closed", key);

    private string Within(ObjectBucket bucket, string folder, string key) =>
        ObjectKeys.IsKey(key) ? Path.Combine(Folder(bucket, folder), key) : throw new ArgumentException("No object has such a key.", nameof(key));

    private string Folder(ObjectBucket bucket, string folder) => Path.Combine(root, bucket.ToString().ToLowerInvariant(), folder);
}

/// <summary>The buckets of the object store (contract 07, §5.9).</summary>
public enum ObjectBucket
{
    /// <summary>What patients' files are kept in: private, reached by signed links only.</summary>
    Patient,

    /// <summary>Pictures of facilities and users: whoever knows an object's random name may read it.</summary>
    Facility,

    /// <summary>Static files of a deployment: public.</summary>
    Static,
}

/// <summary>What the object store tells of an object without sending it.</summary>
/// <param name="Length">Its size in bytes.</param>
/// <param name="ContentType">The content type that it was stored with.</param>
public sealed record StoredObject(long Length, string ContentType);
