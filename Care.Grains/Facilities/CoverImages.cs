using Care.Grains.Files;
using Microsoft.Extensions.Logging;

namespace Care.Grains.Facilities;

/// <summary>The pictures that facilities are shown by, in the public bucket (contract 02, §3.6).</summary>
public sealed partial class CoverImages(IPublicObjectStore store, PublicFiles files, ILogger<CoverImages> logger)
{
    public string? Url(string? key) => files.Url(key);

    /// <summary>Stores a picture under a key of its own.</summary>
    public async Task<string> Put(Guid facility, PublicPicture picture)
    {
        var key = picture.NewKey("cover_images", facility);
        await store.Put(key, picture.Bytes, picture.ContentType);
        return key;
    }

    /// <summary>Removes a picture that nothing names any more. One that stays behind does no harm, so a failure is noted and passed over.</summary>
    public async Task Drop(string? key)
    {
        if (key is null)
        {
            return;
        }

        try
        {
            await store.Delete(key);
        }
        catch (Exception e)
        {
            NotRemoved(e);
        }
    }

    [LoggerMessage(3001, LogLevel.Warning, "A cover image that is no longer shown could not be removed")]
    private partial void NotRemoved(Exception exception);
}
