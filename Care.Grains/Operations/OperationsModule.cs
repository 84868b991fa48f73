using Care.Grains.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Care.Grains.Operations;

/// <summary>What operators see and are told.</summary>
internal static class OperationsModule
{
    /// <summary>Adds what is told of actions and of crashes, to the targets that the settings name.</summary>
    public static IServiceCollection AddOperations(this IServiceCollection services, CrashOptions crashes)
    {
        services.AddSingleton<ActionLog>().AddSingleton(crashes);
        if (crashes.Admins is not [])
        {
            services.AddSingleton<ICrashTarget, CrashMails>();
        }

        if (crashes.SentryDsn is not null)
        {
            services.AddSingleton<ICrashTarget, CrashEvents>();
        }

        return services;
    }

    /// <summary>Adds the checks of PostgreSQL.</summary>
    public static IServiceCollection AddDatabaseChecks(this IServiceCollection services, CareDatabase database)
    {
        services.AddSingleton<IDependencyCheck, DatabaseCheck>();
        return database.ReadsReplica ? services.AddSingleton<IDependencyCheck, ReplicaCheck>() : services;
    }
}
