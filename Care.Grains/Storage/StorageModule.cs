using Care.Grains.Idempotency;
using Care.Interfaces.Calls;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Storage;

namespace Care.Grains.Storage;

/// <summary>How entities are stored.</summary>
internal static class StorageModule
{
    /// <summary>Adds what entity grains write their rows with, wherever those are.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services) => services
        .AddSingleton<ChangeFeed>()
        .AddSingleton<MembershipLease>()
        .AddSingleton<UniqueNames>()
        .AddSingleton<EntityStore>()
        .AddSingleton<IAttributeToFactoryMapper<RowAttribute>, RowFactory>()
        .AddSingleton<IGrainStorageSerializer, JsonStateSerializer>();

    /// <summary>Adds the database that the rows are in.</summary>
    public static IServiceCollection AddDatabase(this IServiceCollection services, CareDatabase database) => services
        .AddSingleton(database)
        .AddSingleton<IdempotentWrites>()
        .AddSingleton<DatabaseWitness>()
        .AddSingleton<EntityKeys, SequenceEntityKeys>()
        .AddHostedService<PostgresChangeFeed>();

    /// <summary>Says how the violation of a unique index, or of a rule between entities, is answered.</summary>
    /// <param name="services">Where.</param>
    /// <param name="index">Its name in the database.</param>
    /// <param name="error">The error.</param>
    public static IServiceCollection AddUniqueName(this IServiceCollection services, string index, Error error) =>
        services.AddSingleton(new UniqueName(index, error));
}
