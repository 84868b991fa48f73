using Care.Grains.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Care.Grains.Operations;

/// <summary>What operators' grains need of a silo.</summary>
internal static class OperationsServices
{
    /// <summary>Adds the checks of PostgreSQL.</summary>
    public static IServiceCollection AddDatabaseChecks(this IServiceCollection services, CareDatabase database)
    {
        services.AddSingleton<IDependencyCheck, DatabaseCheck>();
        return database.ReadsReplica ? services.AddSingleton<IDependencyCheck, ReplicaCheck>() : services;
    }
}
