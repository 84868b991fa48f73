using Care.Grains.Calls;
using Microsoft.Extensions.DependencyInjection;

namespace Care.Grains.Jobs;

/// <summary>What a silo needs to hand over and to work jobs.</summary>
public static class JobsModule
{
    /// <summary>
    /// Adds the job queue on Redis, or on RabbitMQ where the options name one, and its worker. Expects an <c>IConnectionMultiplexer</c> made with
    /// <c>abortConnect=false</c>, a <see cref="Storage.CareDatabase"/> and a <see cref="TimeProvider"/> in the container, and to be called after
    /// <c>UseOrleans</c>: hosted services stop in the reverse order.
    /// </summary>
    public static IServiceCollection AddCareJobs(this IServiceCollection services, JobOptions options) => services
        .AddQueue(options)
        .AddSingleton<OnceInDatabase>()
        .AddSingleton<JobOutboxTable>()
        .AddSingleton<JobOutboxRelay>()
        .AddSingleton<IJobOutbox>(services => services.GetRequiredService<JobOutboxRelay>())
        .AddHostedService(services => services.GetRequiredService<JobOutboxRelay>())
        .AddWorker(options)
        .AddJobHandler<ForgetCompletedJobs>();

    /// <summary>Adds the handler of a kind of job.</summary>
    internal static IServiceCollection AddJobHandler<THandler>(this IServiceCollection services)
        where THandler : class, IJobHandler => services.AddSingleton<IJobHandler, THandler>();

    private static IServiceCollection AddQueue(this IServiceCollection services, JobOptions options) => options.RabbitMq is null
        ? services
            .AddSingleton<RedisJobQueue>()
            .AddSingleton<IJobQueue>(services => services.GetRequiredService<RedisJobQueue>())
            .AddSingleton<IJobSource>(services => services.GetRequiredService<RedisJobQueue>())
            .AddSingleton<IDeadLetters, RedisDeadLetters>()
        : services
            .AddSingleton<RabbitDeclarations>()
            .AddSingleton<RabbitBroker>()
            .AddSingleton<RabbitLedger>()
            .AddSingleton<RabbitJobQueue>()
            .AddSingleton<IJobQueue>(services => services.GetRequiredService<RabbitJobQueue>())
            .AddSingleton<IJobSource>(services => services.GetRequiredService<RabbitJobQueue>())
            .AddSingleton<IDeadLetters>(services => services.GetRequiredService<RabbitJobQueue>());

    private static IServiceCollection AddWorker(this IServiceCollection services, JobOptions options)
    {
        if (options.Faults().FirstOrDefault() is { } fault)
        {
            throw new ArgumentException(fault, nameof(options));
        }

        return services
            .AddSingleton(options)
            .AddSingleton<DatabaseFailures>()
            .AddSingleton<JobRunner>()
            .AddHostedService<JobWorker>();
    }
}
