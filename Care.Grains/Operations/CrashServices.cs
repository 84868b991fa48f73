using Microsoft.Extensions.DependencyInjection;

namespace Care.Grains.Operations;

/// <summary>What tells operators of crashes.</summary>
public static class CrashServices
{
    /// <summary>Adds the targets that the settings name.</summary>
    public static IServiceCollection AddCrashReports(this IServiceCollection services, CrashOptions options)
    {
        services.AddSingleton(options);
        if (options.Admins is not [])
        {
            services.AddSingleton<ICrashTarget, CrashMails>();
        }

        if (options.SentryDsn is not null)
        {
            services.AddSingleton<ICrashTarget, CrashEvents>();
        }

        return services;
    }
}
