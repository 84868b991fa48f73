using Care.Grains.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace Care.Grains.Idempotency;

/// <summary>Requests that may be repeated.</summary>
internal static class IdempotencyModule
{
    public static IServiceCollection AddIdempotency(this IServiceCollection services) => services.AddJobHandler<ForgetIdempotentRequests>();
}
