using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Microsoft.Extensions.DependencyInjection;

namespace Care.Grains.Resources;

/// <summary>Resource requests and the comments on them (contract 06, §9 and §10).</summary>
internal static class ResourcesModule
{
    public static IServiceCollection AddResources(this IServiceCollection services) => services
        .AddUniqueName("resource_request_origin_facility_deleted", Error.Field("origin_facility", "object with this id not found"))
        .AddUniqueName("resource_request_approving_facility_deleted", Error.Field("approving_facility", "object with this id not found"))
        .AddUniqueName("resource_request_assigned_facility_deleted", Error.Field("assigned_facility", "object with this id not found"))
        .AddSingleton<ResourceRequestViews>()
        .AddSingleton<ResourceCommentViews>();
}
