using Care.Interfaces.Calls;
using Care.Interfaces.Jobs;
using Care.Interfaces.Operations;
using Care.Interfaces.Wire;
using Care.WebFront.Binding;
using Care.WebFront.Calls;
using Care.WebFront.Errors;
using Orleans.Dashboard;

namespace Care.WebFront.Operations;

/// <summary>What superusers look at and do to keep the system going: JSON for programs, one plain page for people (docs/operations.md, "The operators' pages").</summary>
internal static class OperatorRoutes
{
    public const string Prefix = "/ops";

    /// <summary>Whoever has more jobs set aside than these has another worry than to read them one by one.</summary>
    private const int MaxShown = 100;

    public static void MapOperators(this IEndpointRouteBuilder routes)
    {
        var operators = routes.MapOperatorGroup();
        operators.MapGet("/", Page);
        operators.MapGet("/audit/", Audit);
        operators.MapGet("/jobs/", Jobs);
        operators.MapGet("/jobs/set-aside/", SetAside);
        operators.MapPost("/jobs/send-again/", (HttpContext http, Cluster cluster) => Decide(http, cluster, static (jobs, id) => jobs.SendAgain(id), OperatorNotice.SentAgain));
        operators.MapPost("/jobs/drop/", (HttpContext http, Cluster cluster) => Decide(http, cluster, static (jobs, id) => jobs.Drop(id), OperatorNotice.Dropped));
        operators.MapGet("/schedule/", Schedule);
        operators.MapPost("/schedule/run/", RunNow);
        operators.MapGet("/silos/", Silos);
        operators.MapGroup("").AddEndpointFilter<DashboardAddresses>().MapOrleansDashboard("/dashboard");
    }

    /// <summary>A group of routes for superusers only, with a way for a person at a browser to sign in.</summary>
    public static RouteGroupBuilder MapOperatorGroup(this IEndpointRouteBuilder routes)
    {
        var operators = routes.MapGroup(Prefix).WithMetadata(new ChallengeMetadata("Basic", ForBrowsers: true)).ExcludeFromDescription();
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
        var notice = OperatorsPage.Notice(Enum.TryParse<OperatorNotice>(http.Request.Query["done"], out var about) ? about : null, http.Request.Query["entry"], entries);
        return HtmlPage.Of(http, OperatorsPage.Title, OperatorsPage.Content(kinds, setAside, entries, silos.Value.Read(), notice));
    }

    private static async Task<IResult> Audit(HttpContext http, Cluster cluster)
    {
        var query = new RequestQuery(http.Request);
        var filter = query.Checked(new AuditFilter
        {
            Kind = query.Text("kind"),
            Entity = query.Text("entity"),
            Username = query.Text("user"),
            Days = query.Dates("changed_on"),
            Before = Id(query, "before"),
            Limit = query.Paging.Limit,
        });
        return Answer.Ok(await cluster.Read(grains => grains.GetGrain<IAuditQueries>(0).List(filter, http.RequestAborted)));
    }

    private static async Task<IResult> Jobs(HttpContext http, Cluster cluster) => Answer.Array(await cluster.Read(grains => Queue(grains).ByKind(http.RequestAborted)));

    private static async Task<IResult> SetAside(HttpContext http, Cluster cluster)
    {
        var paging = new RequestQuery(http.Request).Paging;
        return Answer.Page(await cluster.Read(grains => Queue(grains).DeadLetters(paging, http.RequestAborted)), paging);
    }

    /// <summary>Does with a job what the operator has decided.</summary>
    private static async Task<IResult> Decide(HttpContext http, Cluster cluster, Func<IJobs, string, Task<Outcome<Done>>> decision, OperatorNotice notice)
    {
        var body = await http.ReadBody();
        var id = body.Checked(body.Text("id", required: true));
        var outcome = await decision(Queue(cluster.Grains), id.Value!);
        return FormAnswer(http, outcome.Error, notice) ?? Answer.Empty(outcome);
    }

    private static async Task<IResult> Schedule(HttpContext http, Cluster cluster) => Answer.Array(await cluster.Read(grains => Operations(grains).Schedule(http.RequestAborted)));

    private static async Task<IResult> RunNow(HttpContext http, Cluster cluster)
    {
        var body = await http.ReadBody();
        var name = body.Checked(body.Text("name", required: true));
        var outcome = await Operations(cluster.Grains).RunNow(name.Value!, Guid.NewGuid());
        return FormAnswer(http, outcome.Error, OperatorNotice.Ran, name.Value) ?? Answer.Ok(outcome);
    }

    private static async Task<IResult> Silos(HttpContext http, Cluster cluster) => Answer.Ok(await cluster.Read(grains => Operations(grains).Silos(http.RequestAborted)));

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

    private static long? Id(RequestQuery query, string name)
    {
        if (query.Text(name) is not { } text)
        {
            return null;
        }

        if (WholeNumber.TryParse(text, out long id))
        {
            return id;
        }

        query.AddError(name, "Enter a number.");
        return null;
    }

    private sealed class BackToPage(OperatorNotice notice, string? entry = null) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
            httpContext.Response.Headers.Location = $"{Prefix}/?done={notice}" + (entry is null ? "" : $"&entry={Uri.EscapeDataString(entry)}");
            return Task.CompletedTask;
        }
    }
}
