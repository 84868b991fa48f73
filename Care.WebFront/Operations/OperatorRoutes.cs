using System.Globalization;
using Care.Interfaces.Calls;
using Care.Interfaces.Operations;
using Care.Interfaces.Work;
using Care.WebFront.Calls;
using Orleans.Dashboard;

namespace Care.WebFront.Operations;

/// <summary>What superusers look at and do to keep the system going: JSON for programs, one plain page for people (README, "Watching it").</summary>
internal static class OperatorRoutes
{
    public const string Prefix = "/ops";

    public static void MapOperators(this IEndpointRouteBuilder routes)
    {
        var operators = routes.MapOperatorGroup();
        operators.MapGet("/", Page);
        operators.MapGet("/page.css", () => Results.Text(OperatorsPage.Style, "text/css"));
        operators.MapGet("/audit/", Audit);
        operators.MapGet("/schedule/", Schedule);
        operators.MapPost("/schedule/run/", RunNow);
        operators.MapGet("/silos/", Silos);
        operators.MapOrleansDashboard("/dashboard");
    }

    /// <summary>A group of routes for superusers only, with a way for a person at a browser to sign in.</summary>
    public static RouteGroupBuilder MapOperatorGroup(this IEndpointRouteBuilder routes)
    {
        var operators = routes.MapGroup(Prefix).WithMetadata(new ChallengeMetadata("Basic", ForBrowsers: true)).ExcludeFromDescription();
        operators.AddEndpointFilter<OperatorsOnly>().AddEndpointFilter<SameOrigin>();
        return operators;
    }

    /// <summary>Sends a person who used the page's form back to it; programs get the answer.</summary>
    public static IResult DoneOr<T>(HttpContext http, Outcome<Document<T>> outcome) =>
        outcome.Succeeded && http.Request.HasFormContentType ? new BackToPage() : Answer.Ok(outcome);

    private static async Task<IResult> Page(HttpContext http, Cluster cluster)
    {
        var schedule = await cluster.Read(grains => Operations(grains).Schedule(http.RequestAborted));
        var silos = await cluster.Read(grains => Operations(grains).Silos(http.RequestAborted));
        if ((schedule.Refusal ?? silos.Refusal) is { } refusal)
        {
            return Answer.Refused(refusal);
        }

        http.Response.Headers.ContentSecurityPolicy = OperatorsPage.ContentSecurityPolicy;
        return Results.Content(OperatorsPage.Render(await Backlog(cluster, http.RequestAborted), schedule.Value.Read(), silos.Value.Read()), "text/html; charset=utf-8");
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

    private static async Task<IResult> Schedule(HttpContext http, Cluster cluster) => Answer.Array(await cluster.Read(grains => Operations(grains).Schedule(http.RequestAborted)));

    private static async Task<IResult> RunNow(HttpContext http, Cluster cluster)
    {
        var body = await http.ReadBody();
        var name = body.Checked(body.Text("name", required: true));
        return DoneOr(http, await Operations(cluster.Grains).RunNow(name.Value!, Guid.NewGuid()));
    }

    private static async Task<IResult> Silos(HttpContext http, Cluster cluster) => Answer.Ok(await cluster.Read(grains => Operations(grains).Silos(http.RequestAborted)));

    private static IOperations Operations(IGrainFactory grains) => grains.GetGrain<IOperations>(0);

    /// <summary>Null when Redis does not answer: the rest of the page is of use then, more than ever.</summary>
    private static async Task<WorkBacklog?> Backlog(Cluster cluster, CancellationToken cancellation)
    {
        try
        {
            return await cluster.Grains.GetGrain<IWork>(0).Backlog(cancellation);
        }
        catch (DependencyFailedException)
        {
            return null;
        }
    }

    private static long? Id(RequestQuery query, string name)
    {
        if (query.Text(name) is not { } text)
        {
            return null;
        }

        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            return id;
        }

        query.Error(name, "Enter a number.");
        return null;
    }

    private sealed class BackToPage : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
            httpContext.Response.Headers.Location = Prefix + "/";
            return Task.CompletedTask;
        }
    }
}
