using Care.Interfaces.Files;

namespace Care.WebFront.Files;

/// <summary>The records of files, and the embedded object store (contract 07, §5).</summary>
internal static class FilesModule
{
    public static IServiceCollection AddFiles(this IServiceCollection services, Settings settings) => services
        .AddSingleton(new ObjectDirectory(settings.ObjectStore))
        .AddSingleton(new ObjectLinks(settings.SigningKey));

    public static void MapFiles(this IEndpointRouteBuilder routes)
    {
        routes.MapFileRoutes();
        routes.MapObjectRoutes();
    }
}
