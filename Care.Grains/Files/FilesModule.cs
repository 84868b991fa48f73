using Care.Grains.Operations;
using Microsoft.Extensions.DependencyInjection;

namespace Care.Grains.Files;

/// <summary>What the grains of files need, and all that keeps pictures.</summary>
internal static class FilesModule
{
    public static IServiceCollection AddFiles(this IServiceCollection services, ObjectStoreOptions options)
    {
        services
            .AddSingleton(options)
            .AddSingleton(new PublicFiles(options.PublicUrl))
            .AddSingleton<FileBytes>()
            .AddSingleton<FileOwners>()
            .AddSingleton<FileViews>()
            .AddSingleton<IDependencyCheck, ObjectStoreCheck>();
        if (options.S3 is not { } s3)
        {
            return services.AddSingleton<IObjectStore, DirectoryObjectStore>();
        }

        services.AddSingleton(s3).AddSingleton<IObjectStore, S3ObjectStore>();
        return s3.CreateAtStart ? services.AddHostedService<BucketsAtStart>() : services;
    }
}
