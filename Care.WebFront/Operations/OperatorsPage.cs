using Care.Interfaces.Calls;
using Care.Interfaces.Operations;
using Care.Interfaces.Scheduling;
using Care.Interfaces.Work;

namespace Care.WebFront.Operations;

/// <summary>The operators' page: plain HTML, forms, no script.</summary>
internal static class OperatorsPage
{
    public const string Style =
        """
        body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 72rem; padding: 0 1rem; color: #1f2933; }
        table { border-collapse: collapse; width: 100%; margin-bottom: 2rem; }
        th, td { text-align: left; padding: .3rem .8rem .3rem 0; border-bottom: 1px solid #d9e2ec; vertical-align: top; }
        td form { display: inline; }
        nav a { margin-right: 1.5rem; }
        """;

    /// <summary>What a page that holds no script and no foreign thing may do.</summary>
    public const string ContentSecurityPolicy = "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static string Render(WorkOfKind[]? kinds, IReadOnlyList<SetAsideJob>? setAside, IEnumerable<ScheduledJob> schedule, ClusterView cluster)
    {
        Html page =
            $"""
            <!doctype html>
            <html lang="en">
            <head><meta charset="utf-8"><title>Care operations</title><link rel="stylesheet" href="{OperatorRoutes.Prefix}/page.css"></head>
            <body>
            <h1>Operations</h1>
            <nav><a href="{OperatorRoutes.Prefix}/audit/">Audit</a><a href="{OperatorRoutes.Prefix}/dashboard/">Orleans dashboard</a><a href="{OutboxRoutes.Path}">Outbox</a><a href="/health/">Health</a></nav>
            <h2>Jobs</h2>
            {Jobs(kinds)}
            <h2>Set aside</h2>
            {SetAside(setAside)}
            <h2>Schedule</h2>
            <table><tr><th>Entry</th><th>When</th><th>Last</th><th>Next</th><th></th></tr>{schedule.Select(Entry)}</table>
            <h2>Silos</h2>
            <table><tr><th>Silo</th><th>Address</th><th>Status</th><th>Started</th><th>Alive</th><th>Grains</th></tr>{cluster.Silos.Select(Silo)}</table>
            <h2>Grains in memory</h2>
            <table><tr><th>Type</th><th>Activations</th></tr>{cluster.Activations.Select(Activation)}</table>
            </body>
            </html>
            """;
        return page.ToString();
    }

    private static Html Jobs(WorkOfKind[]? kinds)
    {
        if (kinds is null)
        {
            return $"<p>The job queue does not answer.</p>";
        }

        return $"<table><tr><th>Kind</th><th>Waiting</th><th>Delayed</th><th>Running</th><th>Set aside</th></tr>{kinds.Select(Kind)}</table>";
    }

    private static Html Kind(WorkOfKind kind) =>
        $"<tr><td>{kind.Kind}</td><td>{kind.Waiting}</td><td>{kind.Delayed}</td><td>{kind.Running}</td><td>{kind.SetAside}</td></tr>";

    private static Html SetAside(IReadOnlyList<SetAsideJob>? jobs)
    {
        if (jobs is null)
        {
            return $"<p>Unknown while the queue does not answer.</p>";
        }

        if (jobs is [])
        {
            return $"<p>None.</p>";
        }

        return $"<table><tr><th>Job</th><th>Input</th><th>Failures</th><th>Error</th><th>Set aside</th><th></th></tr>{jobs.Select(Job)}</table>";
    }

    private static Html Job(SetAsideJob job) =>
        $"""
        <tr><td>{job.Kind}<br>{job.Id}</td><td>{job.Input}</td><td>{job.Failures}</td><td>{job.Error}</td><td>{Time(job.SetAsideOn)}</td><td>
        <form method="post" action="{OperatorRoutes.Prefix}/jobs/send-again/"><input type="hidden" name="id" value="{job.Id}"><button>Send again</button></form>
        <form method="post" action="{OperatorRoutes.Prefix}/jobs/drop/"><input type="hidden" name="id" value="{job.Id}"><button>Drop</button></form></td></tr>
        """;

    private static Html Entry(ScheduledJob entry) =>
        $"""
        <tr><td>{entry.Name}</td><td>{entry.Cron}</td><td>{Time(entry.Last)}</td><td>{Time(entry.Next)}</td><td><form method="post" action="{OperatorRoutes.Prefix}/schedule/run/"><input type="hidden" name="name" value="{entry.Name}"><button>Run now</button></form></td></tr>
        """;

    private static Html Silo(SiloView silo) =>
        $"<tr><td>{silo.Name}</td><td>{silo.Address}</td><td>{silo.Status}</td><td>{Time(silo.StartedOn)}</td><td>{Time(silo.AliveOn)}</td><td>{silo.Activations}</td></tr>";

    private static Html Activation(ActivationCount type) => $"<tr><td>{type.Grain}</td><td>{type.Activations}</td></tr>";

    /// <summary>An instant as operators read it.</summary>
    public static string Time(DateTimeOffset? instant) =>
        instant is { } known ? ServerZone.Local(known).ToString("yyyy-MM-dd HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture) : "–";
}
