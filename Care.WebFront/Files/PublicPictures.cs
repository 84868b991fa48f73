using Care.Interfaces.Files;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;

namespace Care.WebFront.Files;

/// <summary>
/// Serves the public pictures where they are kept as files (contract 01, A1 <c>/mediafiles</c>): nothing but pictures, and only by their exact random keys.
/// </summary>
internal static class PublicPictures
{
    private static readonly FileExtensionContentTypeProvider Pictures = new(new Dictionary<string, string>
    {
        [".jpg"] = "image/jpeg",
        [".jpeg"] = "image/jpeg",
        [".png"] = "image/png",
    });

    public static void UsePublicPictures(this IApplicationBuilder app, Settings settings)
    {
        var directory = new ObjectDirectory(settings.ObjectStore).DirectoryOf(ObjectBucket.Facility);
        app.UseStaticFiles(new StaticFileOptions
        {
            RequestPath = "/mediafiles",
            FileProvider = new PhysicalFileProvider(directory),
            ContentTypeProvider = Pictures,
            // A key is used for one picture and never again.
            OnPrepareResponse = static picture => picture.Context.Response.Headers.CacheControl = "public, max-age=86400, immutable",
        });
    }
}
