using Care.Grains.Files;
using Care.Interfaces.Files;

namespace Care.Grains.Facilities;

/// <summary>The pictures that facilities are shown by, in the public bucket (contract 02, §3.6).</summary>
internal sealed class CoverImages(IObjectStore store, PublicFiles files)
{
    public string? Url(string? key) => files.Url(key);

    /// <summary>Stores a picture under a key of its own.</summary>
    public async Task<string> Put(Guid facility, PublicPicture picture)
    {
        var key = picture.NewKey("cover_images", facility);
        await store.Put(ObjectBucket.Facility, key, picture.Bytes, picture.ContentType);
        return key;
    }

    /// <summary>Removes a picture that the facility no longer points to, if there was one.</summary>
    public Task Drop(string? key) => key is null ? Task.CompletedTask : store.Delete(ObjectBucket.Facility, key);
}
