using System.Text.Json;
using Care.Grains.Permissions;
using Care.Grains.Storage;
using Care.Grains.Users;
using Care.Interfaces.Calls;
using Care.Interfaces.Consultations;
using Care.Interfaces.Events;
using Care.Interfaces.Permissions;
using Npgsql;
using Orleans.Concurrency;

namespace Care.Grains.Events;

[StatelessWorker(maxLocalWorkers: 16), GrainType("consultation-event-queries")]
internal sealed class ConsultationEventQueries(CareDatabase database, EventTypeDirectory types, UserDirectory users) : Grain, IConsultationEventQueries
{
    private const string Columns = "id, event_type, caused_by, created_date, taken_at, object_model, object_id, external_id, change_type, is_latest, value";

    public async Task<Outcome<Page<ConsultationEvent>>> List(Guid consultation, ConsultationEventFilter filter, Paging paging, CancellationToken cancellation)
    {
        var asked = await Briefing(consultation);
        if (!asked.Succeeded)
        {
            return asked.Error;
        }

        var (count, events) = await Read(CriteriaOf(consultation, filter), filter.Order, paging, asked.Value.Pk, cancellation);
        return Page<ConsultationEvent>.Of(count, events);
    }

    public async Task<Outcome<Document<ConsultationEvent>>> Get(Guid consultation, long pk, CancellationToken cancellation)
    {
        var asked = await Briefing(consultation);
        if (!asked.Succeeded)
        {
            return asked.Error;
        }

        var (_, events) =
            await Read(new Criteria().Add($"e.consultation = {consultation}").Add($"e.pk = {pk}"), default, new Paging(1, 0), asked.Value.Pk, cancellation);
        return events is [var found] ? Document<ConsultationEvent>.Of(found) : Error.NotFound("PatientConsultationEvent");
    }

    internal static NpgsqlCommand Command(NpgsqlDataSource source, Criteria criteria, ConsultationEventOrder order, Paging paging) => criteria.Command(
        source,
        $"""
        select n.count, e.*
        from (select count(*) from consultation_event e where {criteria.Sql}) n
        left join
        (
            select {Columns} from consultation_event e where {criteria.Sql}
            order by {OrderOf(order)} {paging.Sql()}
        ) e on true
        order by {OrderOf(order)}
        """);

    internal static Criteria CriteriaOf(Guid consultation, ConsultationEventFilter filter) => new Criteria()
        .Add($"e.consultation = {consultation}")
        .AddIf(filter.EventType is not null, $"e.event_type = {filter.EventType}")
        .AddIf(filter.CausedBy is not null, $"e.caused_by = {filter.CausedBy}")
        .AddIf(filter.IsLatest is not null, $"e.is_latest = {filter.IsLatest}");

    private static string OrderOf(ConsultationEventOrder order) => order switch
    {
        ConsultationEventOrder.OldestFirst => "created_date, id",
        ConsultationEventOrder.LatestTakenFirst => "taken_at desc, id desc",
        ConsultationEventOrder.EarliestTakenFirst => "taken_at, id",
        _ => "created_date desc, id desc",
    };

    private async Task<Outcome<ConsultationBriefing>> Briefing(Guid consultation) =>
        ConsultationEntryPermissions.MayReadEvents(CallerPermissions.Current)
            ? await GrainFactory.GetGrain<IConsultation>(consultation).ForChild()
            : Error.Denied;

    private async Task<(long Count, IReadOnlyList<ConsultationEvent> Events)> Read(
        Criteria criteria, ConsultationEventOrder order, Paging paging, int consultation, CancellationToken cancellation)
    {
        await using var command = Command(database.Reads, criteria, order, paging);
        var (count, rows) = await command.ReadCounted(RowOf, cancellation);
        var people = await users.FindAll(rows.Select(row => row.CausedBy), cancellation);
        var catalogue = await types.Current(cancellation);
        return (count, [.. rows.Select(row => row.View with
        {
            Consultation = consultation,
            EventType = catalogue.Find(row.EventType)?.Type,
            CausedBy = row.CausedBy is { } user ? people.GetValueOrDefault(user)?.Min : null,
        })]);
    }

    private static (ConsultationEvent View, int EventType, int? CausedBy) RowOf(NpgsqlDataReader row)
    {
        var id = row.GetString(1);
        return (
            new ConsultationEvent
            {
                Id = id,
                ExternalId = id,
                CreatedDate = row.GetFieldValue<DateTimeOffset>(4),
                TakenAt = row.GetFieldValue<DateTimeOffset>(5),
                ObjectModel = row.GetString(6),
                ObjectId = row.GetInt32(7),
                Meta = new(row.GetGuid(8)),
                ChangeType = row.GetString(9),
                IsLatest = row.GetBoolean(10),
                Value = JsonSerializer.Deserialize<JsonElement>(row.GetFieldValue<byte[]>(11)),
            },
            row.GetInt32(2),
            row.IsDBNull(3) ? null : row.GetInt32(3));
    }
}
