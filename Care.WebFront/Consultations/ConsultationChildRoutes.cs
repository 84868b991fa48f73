using Care.Interfaces.Consultations;
using Care.Interfaces.Permissions;
using Care.WebFront.Binding;
using Care.WebFront.Permissions;

namespace Care.WebFront.Consultations;

/// <summary>The endpoints of what hangs on a consultation.</summary>
internal static class ConsultationChildRoutes
{
    private const string Parent = "consultation";

    /// <summary>Endpoints below <c>/api/v1/consultation/{consultation}/</c>.</summary>
    /// <typeparam name="TQueries">The grain that reads.</typeparam>
    /// <typeparam name="TGrain">The grain that is written.</typeparam>
    /// <typeparam name="TView">The form in which it is shown.</typeparam>
    /// <param name="routes">Where.</param>
    /// <param name="path">What follows in the path.</param>
    /// <param name="key">The name of the entity's id in the path.</param>
    /// <param name="mayWriteAny">Who may send anything there at all.</param>
    public static ChildRoutes<TQueries, TGrain, Guid, TView> MapConsultationChild<TQueries, TGrain, TView>(
        this IEndpointRouteBuilder routes, string path, string key, Func<PermissionSet, bool> mayWriteAny)
        where TQueries : IGrainWithIntegerKey
        where TGrain : IGrainWithGuidKey
    {
        var adding = new PermissionFirst(mayWriteAny, async (http, grains) => (await grains.GetGrain<IConsultation>(http.Id(Parent)).ForChild()).Error);
        return ChildRoutes.ById<TQueries, TGrain, TView>(routes.MapGroup($"/api/v1/consultation/{{{Parent}}}/{path}").WithTags(path), Parent, key, adding);
    }
}
