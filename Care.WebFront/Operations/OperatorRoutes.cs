using System.Reflection;
using Care.Interfaces.Calls;
using Care.Interfaces.Idempotency;
using Care.Interfaces.Jobs;
using Care.Interfaces.Operations;
using Care.Interfaces.Permissions;
using Care.Interfaces.Scheduling;
using Care.WebFront.Binding;
using Care.WebFront.Calls;
using Care.WebFront.Errors;
using Care.WebFront.Permissions;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Metadata;
using Orleans.Dashboard;

namespace Care.WebFront.Operations;

/// <summary>
/// What superusers look at and do to keep the system going: JSON for programs, one plain page for people (docs/operations.md, "The operators' pages").
/// </summary>
internal static class OperatorRoutes
{
    public const string Prefix = "/ops";

    /// <summary>Whoever has more jobs set aside than these has another worry than to read them one by one.</summary>
    private const int MaxShown = 100;

    public static void MapOperatorRoutes(this IEndpointRouteBuilder routes)
    {
        var operators = routes.MapOperatorGroup();
        operators.MapGet("/", Page).ExcludeFromDescription();
        operators.MapGet("/audit/", Audit).WithSummary("Who changed what, newest first");
        operators.MapGet("/jobs/", Jobs).WithSummary("Jobs of the queue by kind");
        operators.MapGet("/jobs/set-aside/", SetAside).WithSummary("Jobs that failed to the last try");
        operators.MapPost("/jobs/send-again/", SendAgain).WithSummary("Give a job that was set aside its tries back");
        operators.MapPost("/jobs/drop/", Drop).WithSummary("Give a job that was set aside up");
        operators.MapGet("/schedule/", Schedule).WithSummary("The schedule");
        operators.MapPost("/schedule/run/", RunNow).WithSummary("Run an entry of the schedule now");
        operators.MapGet("/silos/", Silos).WithSummary("The silos and what is in their memory");
        operators.MapGroup("").ExcludeFromDescription().AddEndpointFilter<DashboardAddresses>().MapOrleansDashboard("/dashboard");
    }

    /// <summary>A group of routes for superusers only, with a way for a person at a browser to sign in.</summary>
    public static RouteGroupBuilder MapOperatorGroup(this IEndpointRouteBuilder routes)
    {
        var operators = routes.MapGroup(Prefix).WithMetadata(new ChallengeMetadata("Basic", ForBrowsers: true)).WithTags("operations");
        operators.AddEndpointFilter<OperatorsOnly>().AddEndpointFilter<SameOrigin>();
        return operators;
    }

    private static async Task<IResult> Page(HttpContext http, Cluster cluster)
    {
        var schedule = await cluster.Read(grains => Operations(grains).Schedule(http.RequestAborted));
        var silos = await cluster.Read(grains => Operations(grains).Silos(http.RequestAborted));
        if ((schedule.Error ?? silos.Error) is { } error)
        {
            return Answer.Refused(error);
        }

        var (kinds, setAside) = await QueueOf(cluster, http.RequestAborted);
        var entries = schedule.Value.Read();
        var notice =
            OperatorsPage.Notice(Enum.TryParse<OperatorNotice>(http.Request.Query["done"], out var about) ? about : null, http.Request.Query["entry"], entries);
        return HtmlPage.Of(http, OperatorsPage.Title, OperatorsPage.Content(kinds, setAside, entries, silos.Value.Read(), notice));
    }

    private static async Task<OkAnswer<AuditTrail>> Audit(Query<AuditFilter> query, Cluster cluster, CancellationToken cancellation)
    {
        var filter = query.Read();
        return new(await cluster.Read(grains => grains.GetGrain<IAuditQueries>(0).List(filter, cancellation)));
    }

    private static async Task<OkAnswer<JobsOfKind[]>> Jobs(Cluster cluster, CancellationToken cancellation) =>
        new(await cluster.Read(grains => Queue(grains).ByKind(cancellation)));

    private static async Task<PageAnswer<SetAsideJob>> SetAside(ListQuery query, Cluster cluster, CancellationToken cancellation) =>
        new(await ListedPage.Read(query.Paging, part => cluster.Read(grains => Queue(grains).DeadLetters(part, cancellation))));

    private static async Task<Results<EmptyAnswer, BackToPage>> SendAgain(Body<JobReference> body, HttpContext http, Cluster cluster)
    {
        var job = await body.Read();
        return Decided(http, await Queue(cluster.Grains).SendAgain(job.Id), OperatorNotice.SentAgain);
    }

    private static async Task<Results<EmptyAnswer, BackToPage>> Drop(Body<JobReference> body, HttpContext http, Cluster cluster)
    {
        var job = await body.Read();
        return Decided(http, await Queue(cluster.Grains).Drop(job.Id), OperatorNotice.Dropped);
    }

    private static Results<EmptyAnswer, BackToPage> Decided(HttpContext http, Outcome<Done> outcome, OperatorNotice notice) =>
        FormAnswer(http, outcome.Error, notice) is { } page ? page : new EmptyAnswer(outcome);

    private static async Task<OkAnswer<ScheduledJob[]>> Schedule(Cluster cluster, CancellationToken cancellation) =>
        new(await cluster.Read(grains => Operations(grains).Schedule(cancellation)));

    private static async Task<Results<OkAnswer<JobHandedOver>, BackToPage>> RunNow(Body<ScheduleEntryReference> body, HttpContext http, Cluster cluster)
    {
        var entry = await body.Read();
        var outcome = await Operations(cluster.Grains).RunNow(entry.Name, IdempotentRequest.NewId());
        return FormAnswer(http, outcome.Error, OperatorNotice.Ran, entry.Name) is { } page ? page : new OkAnswer<JobHandedOver>(outcome);
    }

    private static async Task<OkAnswer<ClusterView>> Silos(Cluster cluster, CancellationToken cancellation) =>
        new(await cluster.Read(grains => Operations(grains).Silos(cancellation)));

    private static IOperations Operations(IGrainFactory grains) => grains.GetGrain<IOperations>(0);

    private static IJobs Queue(IGrainFactory grains) => grains.GetGrain<IJobs>(0);

    /// <summary>A person who used the page's form sees the page again, and on it what became of it; null for programs, which get the answer.</summary>
    private static BackToPage? FormAnswer(HttpContext http, Error? error, OperatorNotice notice, string? entry = null) => http.Request.HasFormContentType
        ? error switch { null => new(notice, entry), { Kind: ErrorKind.NotFound } => new(OperatorNotice.Gone), _ => null }
        : null;

    /// <summary>Nulls when the queue does not answer: the rest of the page is of use then, more than ever.</summary>
    private static async Task<(JobsOfKind[]? Kinds, IReadOnlyList<SetAsideJob>? SetAside)> QueueOf(Cluster cluster, CancellationToken cancellation)
    {
        try
        {
            var kinds = await cluster.Read(grains => Queue(grains).ByKind(cancellation));
            var setAside = await cluster.Read(grains => Queue(grains).DeadLetters(new Paging(MaxShown, 0), cancellation));
            return (kinds.Succeeded ? kinds.Value.Read() : null, setAside.Succeeded ? setAside.Value.Read() : null);
        }
        catch (Exception e) when (e is DependencyFailedException || Cluster.IsLoss(e))
        {
            return default;
        }
    }

    private sealed class BackToPage(OperatorNotice notice, string? entry = null) : IResult, IEndpointMetadataProvider
    {
        public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
            builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status303SeeOther, typeof(void)));

        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
            httpContext.Response.Headers.Location = $"{Prefix}/?done={notice}" + (entry is null ? "" : $"&entry={Uri.EscapeDataString(entry)}");
            return Task.CompletedTask;
        }
    }
}

/// <summary>
/// Lets superusers through and nobody else. The grains behind most of these routes ask again; behind the dashboard's there is no rule but this one.
/// </summary>
internal sealed class OperatorsOnly(PermissionCopies permissions) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        OperatorPermissions.MayOperate(await permissions.Current(Caller.Current ?? Caller.Anonymous)) ? await next(context) : Answer.Refused(Error.Denied);
}
