using Care.Interfaces.Calls;
using Care.Interfaces.Facilities;
using Care.WebFront.Binding;
using Care.WebFront.Permissions;

namespace Care.WebFront.Facilities;

/// <summary>The endpoints of what hangs below a facility.</summary>
internal static class FacilityChildRoutes
{
    private const string Parent = "facility";

    /// <summary>Who may not write below the facility is told that, and not what is wrong with the body.</summary>
    public static PermissionFirst Adding { get; } =
        PermissionFirst.SignedIn with { Reach = async (http, grains) => (await grains.GetGrain<IFacilityQueries>(0).MayWriteBelow(http.Id(Parent))).Error };

    /// <summary>Endpoints below <c>/api/v1/facility/{facility}/</c>.</summary>
    /// <typeparam name="TQueries">The grain that reads.</typeparam>
    /// <typeparam name="TGrain">The grain that is written.</typeparam>
    /// <typeparam name="TView">The form in which it is shown.</typeparam>
    /// <param name="routes">Where.</param>
    /// <param name="path">What follows in the path.</param>
    /// <param name="key">The name of the entity's id in the path.</param>
    public static ChildRoutes<TQueries, TGrain, Guid, TView> MapFacilityChild<TQueries, TGrain, TView>(
        this IEndpointRouteBuilder routes, string path, string key)
        where TQueries : IGrainWithIntegerKey
        where TGrain : IGrainWithGuidKey => ChildRoutes.ById<TQueries, TGrain, TView>(Group(routes, path), Parent, key, Adding);

    /// <summary>The same where paths name the entity by a number, of which a facility has one.</summary>
    /// <typeparam name="TQueries">The grain that reads.</typeparam>
    /// <typeparam name="TGrain">The grain that is written.</typeparam>
    /// <typeparam name="TView">The form in which it is shown.</typeparam>
    /// <param name="routes">Where.</param>
    /// <param name="path">What follows in the path.</param>
    /// <param name="key">The name of the number in the path.</param>
    /// <param name="locate">The id of the facility's entity of that number.</param>
    public static ChildRoutes<TQueries, TGrain, int, TView> MapFacilityChild<TQueries, TGrain, TView>(
        this IEndpointRouteBuilder routes, string path, string key, Func<TQueries, Guid, int, CancellationToken, Task<Outcome<Guid>>> locate)
        where TQueries : IGrainWithIntegerKey
        where TGrain : IGrainWithGuidKey => new(Group(routes, path), Parent, key, Adding, locate);

    private static RouteGroupBuilder Group(IEndpointRouteBuilder routes, string path) =>
        routes.MapGroup($"/api/v1/facility/{{{Parent}}}/{path}").WithTags(path);
}
