using System.Diagnostics;
using System.Text.Json;
using Care.Grains.Jobs;
using Care.Grains.Storage;
using Care.Interfaces.Notifications;
using Npgsql;
using NpgsqlTypes;

namespace Care.Grains.Notifications;

/// <summary>
/// Runs the jobs of <see cref="NotificationJob"/>: reads what there is to say, and writes it for all receivers (contract 07, 4.2). The rows' ids are made of
/// the job's id, so a second run of the job finds them written. Nearly every change of a patient makes such a job, so those that a silo has at one time share
/// their two statements. Each push is a job of its own: a browser that can't be reached holds nobody up.
/// </summary>
internal sealed class NotificationWriter : IJobHandler
{
    /// <summary>More than a silo runs at once by default.</summary>
    private const int MaxBatch = 32;

    private readonly CareDatabase database;
    private readonly IJobQueue queue;
    private readonly PushOptions push;
    private readonly TimeProvider time;
    private readonly Batcher<Asked, IReadOnlyList<Guid>> batcher;

    public NotificationWriter(CareDatabase database, IJobQueue queue, PushOptions push, TimeProvider time)
    {
        (this.database, this.queue, this.push, this.time) = (database, queue, push, time);
        batcher = new(MaxBatch, Notify);
    }

    public string Kind => NotificationJob.Kind;

    public JobLimits Limits { get; } = new();

    public async Task<string?> Run(Job job, CancellationToken cancellation)
    {
        // Without the token: the others of the lot are not to stop with this one, and what two silos write of a job is written once.
        var subscribed = await batcher.Add(new Asked(job, Activity.Current is { Recorded: true } run ? run.Context : null));
        if (push.Keys is not null)
        {
            await Task.WhenAll(subscribed.Select(notification => queue.Enqueue(PushJob.Of(notification), cancellation)));
        }

        return null;
    }

    /// <returns>For each job the notifications whose receivers have a subscription to web push.</returns>
    private async Task<IReadOnlyList<IReadOnlyList<Guid>>> Notify(IReadOnlyList<Asked> asked)
    {
        using var activity = JobMetrics.Together($"jobs {NotificationJob.Kind}", asked.Select(one => one.Trace));
        Job[] jobs = [.. asked.Select(one => one.Job)];
        NotificationCause[] causes = [.. jobs.Select(job => job.Read<NotificationCause>())];
        await using var connection = await database.State.OpenConnectionAsync();
        var facts = await ReadFacts(connection, causes);
        List<DueNotification> due = [.. jobs.Select((job, number) =>
            facts[number] is { } known ? new DueNotification(number, job, causes[number], known) : null).OfType<DueNotification>()];
        var subscribed = await Write(connection, due);
        return [.. jobs.Select((_, number) => (IReadOnlyList<Guid>)[.. subscribed[number]])];
    }

    private static async Task<NotificationFacts?[]> ReadFacts(NpgsqlConnection connection, NotificationCause[] causes)
    {
        await using var command = new NpgsqlCommand(NotificationStatements.ReadFacts, connection);
        Add(command, "by", NpgsqlDbType.Integer, causes.Select(cause => cause.By));
        Add(command, "patient", NpgsqlDbType.Uuid, causes.Select(cause => cause.Patient));
        Add(command, "board_message", NpgsqlDbType.Uuid, causes.Select(cause => cause.BoardMessage));
        Add(command, "told", NpgsqlDbType.Uuid, causes.Select(cause => cause.NotifiedFacility));
        Add(command, "place", NpgsqlDbType.Uuid, causes.Select(cause => cause.Place));
        var facts = new NotificationFacts?[causes.Length];
        await using var row = await command.ExecuteReaderAsync();
        while (await row.ReadAsync())
        {
            facts[row.GetInt64(0) - 1] = new NotificationFacts(
                row.GetString(1),
                row.GetGuid(2),
                row.IsDBNull(3) ? null : row.GetGuid(3),
                row.IsDBNull(4) ? null : row.GetString(4),
                row.IsDBNull(5) ? null : row.GetString(5),
                row.IsDBNull(6) ? null : row.GetInt32(6),
                row.IsDBNull(7) ? null : row.GetString(7));
        }

        return facts;
    }

    private async Task<ILookup<int, Guid>> Write(NpgsqlConnection connection, List<DueNotification> due)
    {
        var now = Clock.Microseconds(time.GetUtcNow());
        NotificationState[] states = [.. due.Select(one => StateOf(one.Job, one.Cause, one.Facts, now))];
        await using var command = new NpgsqlCommand(NotificationStatements.Write, connection);
        Add(command, "job", NpgsqlDbType.Text, due.Select(one => one.Job.Id));
        Add(command, "told", NpgsqlDbType.Uuid, due.Select(one => one.Facts.NotifiedFacility));
        Add(command, "by", NpgsqlDbType.Integer, due.Select(one => one.Cause.By));
        Add(command, "assigned_to", NpgsqlDbType.Integer, due.Select(one => IsOfPatient(one.Cause) ? one.Facts.PatientsDoctor : one.Cause.AssignedTo));
        Add(command, "document", NpgsqlDbType.Jsonb, states.Select(state => JsonSerializer.Serialize(state, StateJson.Options)));
        Add(command, "event", NpgsqlDbType.Integer, states.Select(state => (int)state.Event));
        Add(command, "event_type", NpgsqlDbType.Integer, states.Select(state => (int)state.EventType));
        command.Parameters.Add("medium_sent", NpgsqlDbType.Integer).Value = (int)NotificationMedium.System;
        command.Parameters.Add("now", NpgsqlDbType.TimestampTz).Value = now;
        List<(int Number, Guid Notification)> subscribed = [];
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
        {
            subscribed.Add((due[(int)rows.GetInt64(0) - 1].Number, rows.GetGuid(1)));
        }

        return subscribed.ToLookup(one => one.Number, one => one.Notification);
    }

    /// <summary>What all receivers get; who each of them is, the statement puts in.</summary>
    private static NotificationState StateOf(Job job, NotificationCause cause, NotificationFacts facts, DateTimeOffset now) => new()
    {
        CausedBy = cause.By,
        MediumSent = NotificationMedium.System,
        EventType = cause.BoardMessage is null ? NotificationEventType.SystemGenerated : NotificationEventType.CustomMessage,
        Event = cause.Event,
        Message = MessageOf(cause, facts),
        CausedObjects = ObjectsOf(cause, facts),
        CreatedDate = now,
        ModifiedDate = now,
        ChangedThrough = job.Id,
    };

    private static string MessageOf(NotificationCause cause, NotificationFacts facts) => cause.Event switch
    {
        NotificationEvent.Message => facts.BoardMessage ?? "",
        NotificationEvent.PushMessage => PushedChange.NoteWritten(facts.Place, cause.Patient).ToJson(),
        NotificationEvent.PatientUpdated when cause.NotifiedFacility is not null => NotificationText.Moved(facts.Patient, facts.Actor, facts.PlaceName),
        _ => NotificationText.Of(cause.Event, facts.Patient, facts.Actor, facts.PlaceName),
    };

    /// <summary>A shifting request is all that its notification names; a board message names nothing.</summary>
    private static CausedObjects ObjectsOf(NotificationCause cause, NotificationFacts facts) => cause switch
    {
        { Event: NotificationEvent.Message } => new(),
        { Shifting: { } shifting } => new() { Shifting = shifting },
        _ => new()
        {
            Facility = facts.Place,
            Patient = cause.Patient,
            Consultation = cause.Consultation,
            DailyRound = cause.DailyRound,
            Session = cause.Session,
        },
    };

    /// <summary>Whether the doctor of the patient's last consultation is told as well; of a patient who was moved the facility that lost them alone.</summary>
    private static bool IsOfPatient(NotificationCause cause) =>
        cause.NotifiedFacility is null
            && cause.Event is NotificationEvent.PatientCreated or NotificationEvent.PatientUpdated or NotificationEvent.PatientFileUploadCreated;

    private static void Add<T>(NpgsqlCommand command, string name, NpgsqlDbType type, IEnumerable<T> values) =>
        command.Parameters.Add(name, NpgsqlDbType.Array | type).Value = values.ToArray();

    /// <summary>A job that is run.</summary>
    /// <param name="Job">The job.</param>
    /// <param name="Trace">The trace of its run; null where it is not traced.</param>
    private sealed record Asked(Job Job, ActivityContext? Trace);

    /// <summary>A job that has somebody to tell.</summary>
    /// <param name="Number">Its place in the lot.</param>
    /// <param name="Job">The job.</param>
    /// <param name="Cause">What it is about.</param>
    /// <param name="Facts">What there is to say.</param>
    private sealed record DueNotification(int Number, Job Job, NotificationCause Cause, NotificationFacts Facts);
}

/// <summary>What a notification says of the world, as it is when its job runs.</summary>
/// <param name="Actor">First and last name of who caused it.</param>
/// <param name="NotifiedFacility">The facility whose members are told.</param>
/// <param name="Place">The facility that the link names.</param>
/// <param name="PlaceName">Its name.</param>
/// <param name="Patient">The patient's name.</param>
/// <param name="PatientsDoctor">The user (integer key) that the patient's last consultation is assigned to.</param>
/// <param name="BoardMessage">What was written on the notice board.</param>
internal sealed record NotificationFacts(
    string Actor, Guid NotifiedFacility, Guid? Place, string? PlaceName, string? Patient, int? PatientsDoctor, string? BoardMessage);

/// <summary>What a PUSH_MESSAGE tells the open pages of a browser (contract 07, 4.6): which page reads anew, and whose.</summary>
/// <param name="FacilityId">The facility that the page is of.</param>
/// <param name="PatientId">The patient that it is about.</param>
/// <param name="From">What changed, in the client's words.</param>
internal sealed record PushedChange(Guid? FacilityId, Guid? PatientId, string From)
{
    public static PushedChange NoteWritten(Guid? facility, Guid? patient) => new(facility, patient, "patient/doctor_notes/create");

    public string ToJson() => JsonSerializer.Serialize(this, StateJson.Options);
}
