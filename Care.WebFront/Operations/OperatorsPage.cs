using Care.Interfaces.Calls;
using Care.Interfaces.Jobs;
using Care.Interfaces.Operations;
using Care.Interfaces.Scheduling;

namespace Care.WebFront.Operations;

/// <summary>The operators' page: plain HTML, forms, no script.</summary>
internal static class OperatorsPage
{
    public const string Title = "Operations";

    public static Html Content(
        JobsOfKind[]? kinds, IReadOnlyList<SetAsideJob>? setAside, IReadOnlyList<ScheduledJob> schedule, ClusterView cluster, Html? notice = null) =>
        $"""
        <nav><a href="{OperatorRoutes.Prefix}/audit/">Audit</a><a href="{OperatorRoutes.Prefix}/dashboard/">Orleans dashboard</a>
        <a href="{MailDropRoutes.Path}">Outbox</a><a href="/health/">Health</a></nav>
        {(IEnumerable<Html>)(notice is null ? [] : [notice])}
        <h2>Jobs</h2>
        {Jobs(kinds)}
        <h2>Set aside</h2>
        {SetAside(setAside)}
        <h2>Schedule</h2>
        <div class="wide"><table><tr><th>Entry</th><th></th><th>Last</th><th>Next</th><th>When</th></tr>{schedule.Select(Entry)}</table></div>
        <h2>Silos</h2>
        <div class="wide"><table><tr><th>Silo</th><th>Address</th><th>Status</th><th>Started</th><th>Alive</th><th>Grains</th></tr>
        {cluster.Silos.Select(Silo)}</table></div>
        <h2>Grains in memory</h2>
        <div class="wide"><table><tr><th>Type</th><th>Activations</th></tr>{cluster.Activations.Select(Activation)}</table></div>
        """;

    /// <summary>
    /// What has become of the form that led here; null for a name that says nothing. Nothing of it is taken from the address: anybody could write that.
    /// </summary>
    public static Html? Notice(OperatorNotice? about, string? entry, IReadOnlyList<ScheduledJob> schedule) => about switch
    {
        OperatorNotice.Ran when schedule.FirstOrDefault(job => job.Name == entry) is { LastByHand: { } since } job =>
            $"""
            <p class="notice" role="status"><strong>{job.Name}</strong> was handed over to the job queue at {Time(since)}. It runs as soon as a silo has room:
            see Jobs, and below those that are set aside, for what fails.</p>
            """,
        OperatorNotice.SentAgain => $"""<p class="notice" role="status">The job has its tries back and is in the queue again.</p>""",
        OperatorNotice.Dropped => $"""<p class="notice" role="status">The job is given up.</p>""",
        OperatorNotice.Gone => $"""<p class="notice" role="status">It is not there any more: somebody else has decided about it, or it has run.</p>""",
        _ => null,
    };

    private static Html Jobs(JobsOfKind[]? kinds)
    {
        if (kinds is null)
        {
            return $"<p>The job queue does not answer.</p>";
        }

        if (kinds is [])
        {
            return $"<p>None waits or runs.</p>";
        }

        return $"<div class=\"wide\"><table><tr><th>Kind</th><th>Waiting</th><th>Delayed</th><th>Running</th><th>Set "
            + $"aside</th></tr>{kinds.Select(Kind)}</table></div>";
    }

    private static Html Kind(JobsOfKind kind) =>
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

        return $"<div class=\"wide\"><table><tr><th>Job</th><th>Input</th><th>Failures</th><th>Error</th><th>Set "
            + $"aside</th><th></th></tr>{jobs.Select(Job)}</table></div>";
    }

    private static Html Job(SetAsideJob job) =>
        $"""
        <tr><td class="prose">{job.Kind}<br>{job.Id}</td><td class="prose">{job.Input}</td><td>{job.Failures}</td>
        <td class="prose">{job.Error}</td><td>{Time(job.SetAsideOn)}</td><td>
        <form method="post" action="{OperatorRoutes.Prefix}/jobs/send-again/"><input type="hidden" name="id" value="{job.Id}"><button>Send again</button></form>
        <form method="post" action="{OperatorRoutes.Prefix}/jobs/drop/"><input type="hidden" name="id" value="{job.Id}"><button>Drop</button></form></td></tr>
        """;

    private static Html Entry(ScheduledJob entry) =>
        $"""
        <tr><td>{entry.Name}</td><td><form method="post" action="{OperatorRoutes.Prefix}/schedule/run/">
        <input type="hidden" name="name" value="{entry.Name}"><button>Run now</button></form></td>
        <td>{Last(entry)}</td><td>{Time(entry.Next)}</td><td>{entry.Cron}</td></tr>
        """;

    /// <summary>The last run, whoever had it run.</summary>
    private static string Last(ScheduledJob entry) => entry.LastByHand is { } byHand && !(entry.Last > byHand) ? $"{Time(byHand)} (by hand)" : Time(entry.Last);

    private static Html Silo(SiloView silo) =>
        $"""
        <tr><td>{silo.Name}</td><td>{silo.Address}</td><td>{silo.Status}</td><td>{Time(silo.StartedOn)}</td><td>{Time(silo.AliveOn)}</td>
        <td>{silo.Activations}</td></tr>
        """;

    private static Html Activation(ActivationCount type) => $"<tr><td>{type.Grain}</td><td>{type.Activations}</td></tr>";

    /// <summary>An instant as operators read it.</summary>
    public static string Time(DateTimeOffset? instant) =>
        instant is { } known ? ServerZone.Local(known).ToString("yyyy-MM-dd HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture) : "–";
}

/// <summary>What the operators' page says after one of its forms.</summary>
internal enum OperatorNotice
{
    /// <summary>An entry of the schedule was handed over.</summary>
    Ran,

    /// <summary>A job that was set aside is tried again.</summary>
    SentAgain,

    /// <summary>A job that was set aside is given up.</summary>
    Dropped,

    /// <summary>What the form was about is not there.</summary>
    Gone,
}
