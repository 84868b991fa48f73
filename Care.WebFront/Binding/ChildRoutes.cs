using System.Globalization;
using Care.Interfaces.Calls;
using Care.Interfaces.Idempotency;
using Care.WebFront.Calls;
using Care.WebFront.Permissions;

namespace Care.WebFront.Binding;

/// <summary>
/// The endpoints of what hangs on something else, below its path: the list, one, a new one, changes, and its end. Which of them there are, and what they are
/// called, each kind says; how the path and what is sent are read, how a sender who may not send is told that first, and how all is answered and described is
/// here.
/// </summary>
/// <typeparam name="TQueries">The grain that reads.</typeparam>
/// <typeparam name="TGrain">The grain that is written, keyed by the id that the API shows.</typeparam>
/// <typeparam name="TKey">What the path names it by: its id, or a number.</typeparam>
/// <typeparam name="TView">The form in which it is shown.</typeparam>
internal sealed class ChildRoutes<TQueries, TGrain, TKey, TView>
    where TQueries : IGrainWithIntegerKey
    where TGrain : IGrainWithGuidKey
    where TKey : struct, IParsable<TKey>
{
    private readonly string parent;
    private readonly string key;
    private readonly PermissionFirst adding;
    private readonly Func<TQueries, Guid, TKey, CancellationToken, Task<Outcome<Guid>>> locate;
    private PermissionFirst changing;

    /// <summary>The endpoints below a group of paths.</summary>
    /// <param name="group">The paths; they name the parent.</param>
    /// <param name="parent">The name that they give it.</param>
    /// <param name="key">The name that paths give the entity.</param>
    /// <param name="adding">What is asked before a sender is told what is wrong with what was sent.</param>
    /// <param name="locate">The id of the one that a path names.</param>
    public ChildRoutes(
        RouteGroupBuilder group, string parent, string key, PermissionFirst adding, Func<TQueries, Guid, TKey, CancellationToken, Task<Outcome<Guid>>> locate)
    {
        (Group, this.parent, this.key, this.adding, this.locate) = (group, parent, key, adding, locate);
        changing = adding;
    }

    /// <summary>The paths, for what else there is below them.</summary>
    public RouteGroupBuilder Group { get; }

    /// <summary>The path of one, below the group's.</summary>
    public string Path => typeof(TKey) == typeof(Guid) ? $"/{{{key}:guid}}/" : $"/{{{key}:int}}/";

    /// <summary>GET of the list.</summary>
    public void List(string summary, Func<TQueries, Guid, Paging, CancellationToken, Task<Outcome<Page<TView>>>> list) =>
        Group.MapGet("/", async (HttpContext http, ListQuery query, Cluster cluster, CancellationToken cancellation) =>
        {
            var parentId = http.Id(parent);
            return new PageAnswer<TView>(
                await ListedPage.Read(query.Paging, part => cluster.Read(grains => list(Queries(grains), parentId, part, cancellation))));
        }).WithSummary(summary);

    /// <summary>GET of the list, with a filter.</summary>
    public void List<TFilter>(string summary, Func<TQueries, Guid, TFilter, Paging, CancellationToken, Task<Outcome<Page<TView>>>> list)
        where TFilter : class =>
        Group.MapGet("/", async (HttpContext http, ListQuery<TFilter> query, Cluster cluster, CancellationToken cancellation) =>
        {
            var (parentId, filter) = (http.Id(parent), query.Read());
            return new PageAnswer<TView>(
                await ListedPage.Read(query.Paging, part => cluster.Read(grains => list(Queries(grains), parentId, filter, part, cancellation))));
        }).WithSummary(summary);

    /// <summary>GET of one. Named before <see cref="Update"/>, which asks for it where what was sent is no good.</summary>
    public void Get(string summary, Func<TQueries, Guid, TKey, CancellationToken, Task<Outcome<Document<TView>>>> get)
    {
        changing = adding with { Reach = Reach };
        Group.MapGet(Path, async (HttpContext http, Cluster cluster, CancellationToken cancellation) =>
        {
            var (parentId, child) = (http.Id(parent), Key(http));
            return new OkAnswer<TView>(await cluster.Read(grains => get(Queries(grains), parentId, child, cancellation)));
        }).WithSummary(summary);

        async Task<Error?> Reach(HttpContext http, IGrainFactory grains) =>
            (adding.Reach is { } first ? await first(http, grains) : null)
                ?? (await get(Queries(grains), http.Id(parent), Key(http), http.RequestAborted)).Error;
    }

    /// <summary>POST of a new one.</summary>
    public void Create<TWrite>(string summary, Func<TGrain, Guid, TWrite, Task<Outcome<Document<TView>>>> create)
        where TWrite : class =>
        Group.MapPost("/", async (HttpContext http, Body<TWrite> body, Cluster cluster) =>
        {
            var parentId = http.Id(parent);
            return new CreatedAnswer<TView>(await create(cluster.Grains.GetGrain<TGrain>(IdempotentRequest.NewId()), parentId, await body.Read()));
        }).WithMetadata(adding).WithSummary(summary);

    /// <summary>PUT and PATCH of one.</summary>
    public void Update<TWrite>(string summary, Func<TGrain, Guid, TWrite, Task<Outcome<Document<TView>>>> update)
        where TWrite : class =>
        Group.MapMethods(Path, ["PUT", "PATCH"], async (HttpContext http, Body<TWrite> body, Cluster cluster) =>
        {
            var (parentId, sent) = (http.Id(parent), await body.Read());
            var id = await Locate(http, cluster);
            return new OkAnswer<TView>(id.Succeeded ? await update(cluster.Grains.GetGrain<TGrain>(id.Value), parentId, sent) : id.Error);
        }).WithMetadata(changing).WithSummary(summary);

    /// <summary>DELETE of one.</summary>
    public void Delete(string summary, Func<TGrain, Guid, Task<Outcome<Done>>> delete) =>
        Group.MapDelete(Path, async (HttpContext http, Cluster cluster) =>
        {
            var parentId = http.Id(parent);
            var id = await Locate(http, cluster);
            return new EmptyAnswer(id.Succeeded ? await delete(cluster.Grains.GetGrain<TGrain>(id.Value), parentId) : id.Error);
        }).WithSummary(summary);

    /// <summary>GET of something else about one, below its path.</summary>
    public void ListOf<TItem>(string path, string summary, Func<TQueries, Guid, TKey, Paging, CancellationToken, Task<Outcome<Page<TItem>>>> list) =>
        Group.MapGet(Path + path, async (HttpContext http, ListQuery query, Cluster cluster, CancellationToken cancellation) =>
        {
            var (parentId, child) = (http.Id(parent), Key(http));
            return new PageAnswer<TItem>(
                await ListedPage.Read(query.Paging, part => cluster.Read(grains => list(Queries(grains), parentId, child, part, cancellation))));
        }).WithSummary(summary);

    private static TQueries Queries(IGrainFactory grains) => grains.GetGrain<TQueries>(0);

    /// <summary>What the path names it by; its form is the route's constraint.</summary>
    private TKey Key(HttpContext http) => TKey.Parse((string)http.Request.RouteValues[key]!, CultureInfo.InvariantCulture);

    private Task<Outcome<Guid>> Locate(HttpContext http, Cluster cluster) =>
        cluster.Read(grains => locate(Queries(grains), http.Id(parent), Key(http), http.RequestAborted));
}

/// <summary>Makes them.</summary>
internal static class ChildRoutes
{
    /// <summary>Endpoints of entities that paths name by their id.</summary>
    public static ChildRoutes<TQueries, TGrain, Guid, TView> ById<TQueries, TGrain, TView>(
        RouteGroupBuilder group, string parent, string key, PermissionFirst adding)
        where TQueries : IGrainWithIntegerKey
        where TGrain : IGrainWithGuidKey => new(group, parent, key, adding, (_, _, id, _) => Task.FromResult<Outcome<Guid>>(id));
}
