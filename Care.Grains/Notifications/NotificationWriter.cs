using System.Text.Json;
using Care.Grains.Storage;
using Care.Grains.Work;
using Care.Interfaces.Notifications;
using Npgsql;
using NpgsqlTypes;

namespace Care.Grains.Notifications;

/// <summary>
/// Runs the jobs of <see cref="NotificationJob"/>: reads what there is to say, and writes it for all receivers by one statement (contract 07, 4.2). The rows' ids are made of the job's id, so a
/// second run of the job finds them written. Each push is a job of its own: a browser that can't be reached holds nobody up.
/// </summary>
public sealed class NotificationWriter(CareDatabase database, IJobQueue queue, PushOptions push, TimeProvider time) : IJobHandler
{
    public string Kind => NotificationJob.Kind;

    public JobLimits Limits { get; } = new();

    public async Task<string?> Run(Job job, CancellationToken cancellation)
    {
        var subscribed = await Tell(job, job.Read<NotificationCause>(), cancellation);
        if (push.Keys is not null)
        {
            await Task.WhenAll(subscribed.Select(notification => queue.Enqueue(PushJob.Of(notification), cancellation)));
        }

        return null;
    }

    /// <returns>The notifications whose receivers have a subscription to web push.</returns>
    private async Task<IReadOnlyList<Guid>> Tell(Job job, NotificationCause cause, CancellationToken cancellation)
    {
        await using var connection = await database.State.OpenConnectionAsync(cancellation);
        return await ReadFacts(connection, cause, cancellation) is { } facts ? await Write(connection, job, cause, facts, cancellation) : [];
    }

    private static async Task<NotificationFacts?> ReadFacts(NpgsqlConnection connection, NotificationCause cause, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(NotificationStatements.ReadFacts, connection);
        command.Parameters.Add("by", NpgsqlDbType.Integer).Value = cause.By;
        AddOptional(command, "patient", NpgsqlDbType.Uuid, cause.Patient);
        AddOptional(command, "board_message", NpgsqlDbType.Uuid, cause.BoardMessage);
        AddOptional(command, "told", NpgsqlDbType.Uuid, cause.Told);
        AddOptional(command, "place", NpgsqlDbType.Uuid, cause.Place);
        await using var row = await command.ExecuteReaderAsync(cancellation);
        return await row.ReadAsync(cancellation)
            ? new NotificationFacts(
                row.GetString(0),
                row.GetGuid(1),
                row.IsDBNull(2) ? null : row.GetGuid(2),
                row.IsDBNull(3) ? null : row.GetString(3),
                row.IsDBNull(4) ? null : row.GetString(4),
                row.IsDBNull(5) ? null : row.GetInt32(5),
                row.IsDBNull(6) ? null : row.GetString(6))
            : null;
    }

    private async Task<IReadOnlyList<Guid>> Write(NpgsqlConnection connection, Job job, NotificationCause cause, NotificationFacts facts, CancellationToken cancellation)
    {
        var state = StateOf(job, cause, facts);
        await using var command = new NpgsqlCommand(NotificationStatements.Write, connection);
        command.Parameters.Add("job", NpgsqlDbType.Text).Value = job.Id;
        command.Parameters.Add("told", NpgsqlDbType.Uuid).Value = facts.Told;
        command.Parameters.Add("by", NpgsqlDbType.Integer).Value = cause.By;
        AddOptional(command, "assigned_to", NpgsqlDbType.Integer, IsOfPatient(cause.Event) ? facts.PatientsDoctor : cause.AssignedTo);
        command.Parameters.Add("document", NpgsqlDbType.Jsonb).Value = JsonSerializer.Serialize(state, StateJson.Options);
        command.Parameters.Add("event", NpgsqlDbType.Integer).Value = (int)state.Event;
        command.Parameters.Add("event_type", NpgsqlDbType.Integer).Value = (int)state.EventType;
        command.Parameters.Add("medium_sent", NpgsqlDbType.Integer).Value = (int)state.MediumSent;
        command.Parameters.Add("now", NpgsqlDbType.TimestampTz).Value = state.CreatedDate;
        List<Guid> subscribed = [];
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
        {
            subscribed.Add(rows.GetGuid(0));
        }

        return subscribed;
    }

    /// <summary>What all receivers get; who each of them is, the statement puts in.</summary>
    private NotificationState StateOf(Job job, NotificationCause cause, NotificationFacts facts)
    {
        var now = Clock.Microseconds(time.GetUtcNow());
        return new NotificationState
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
    }

    private static string MessageOf(NotificationCause cause, NotificationFacts facts) => cause.Event switch
    {
        NotificationEvent.Message => facts.BoardMessage ?? "",
        NotificationEvent.PushMessage => PushedChange.NoteWritten(facts.Place, cause.Patient).ToJson(),
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

    private static bool IsOfPatient(NotificationEvent happened) =>
        happened is NotificationEvent.PatientCreated or NotificationEvent.PatientUpdated or NotificationEvent.PatientFileUploadCreated;

    private static void AddOptional<T>(NpgsqlCommand command, string name, NpgsqlDbType type, T? value)
        where T : struct => command.Parameters.Add(name, type).Value = value is { } present ? present : DBNull.Value;
}
