using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Care.Grains.Permissions;
using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.Consultations;
using Care.Interfaces.Permissions;
using Care.Interfaces.Rounds;
using Npgsql;
using Orleans.Concurrency;

namespace Care.Grains.Rounds;

[StatelessWorker(maxLocalWorkers: 16), GrainType("daily-round-queries")]
internal sealed class DailyRoundQueries(CareDatabase database, DailyRoundViews views) : Grain, IDailyRoundQueries
{
    private const string Order = "t.taken_at desc, t.pk desc";

    public async Task<Outcome<Page<DailyRound>>> List(Guid consultation, DailyRoundFilter filter, Paging paging, CancellationToken cancellation)
    {
        if (await Check(consultation, RoundPermissions.MayRead) is { } refused)
        {
            return refused;
        }

        var (count, rows) = await Read(CriteriaOf(consultation, filter), paging, cancellation);
        return Page<DailyRound>.Of(count, await views.Of(rows, cancellation));
    }

    public async Task<Outcome<Document<DailyRound>>> Get(Guid consultation, Guid round, CancellationToken cancellation)
    {
        if (await Check(consultation, RoundPermissions.MayOpen) is { } refused)
        {
            return refused;
        }

        var (_, rows) = await Read(new Criteria().Add($"t.id = {round}").Add($"t.consultation = {consultation}"), new Paging(1, 0), cancellation);
        return rows is [var found]
            ? Document<DailyRound>.Of((await views.Of(rows, cancellation))[0], found.State.ModifiedDate)
            : Kind<DailyRoundState>.NotFound;
    }

    public async Task<Outcome<Document<RoundAnalysis>>> Analyse(Guid consultation, ImmutableArray<string> fields, int page, CancellationToken cancellation)
    {
        if (await Check(consultation, RoundPermissions.MayRead) is { } refused)
        {
            return refused;
        }

        var names = fields.Select(field => field.Split('.')[0]).Distinct().ToList();
        if (names.Where(name => !RoundColumns.Has(name)).ToList() is { Count: > 0 } unknown)
        {
            return Error.Fields([.. unknown.Select(name => new FieldError(name, ["Not a valid field"], Plain: true))]);
        }

        // The first of the next page too, so that the client's lines meet.
        var paging = new Paging(RoundAnalysis.RoundsOfPage + 1, (page - 1) * RoundAnalysis.RoundsOfPage);
        var (count, rows) = await Read(new Criteria().Add($"t.consultation = {consultation}"), paging, cancellation);
        JsonObject results = [];
        foreach (var row in rows)
        {
            results[KeyOf(row.State.TakenAt)] = new JsonObject([.. names.Select(name => KeyValuePair.Create(name, RoundColumns.Value(row, name)))
                .Where(field => field.Key != "id"), new("id", row.Id.ToString())]);
        }

        return Document<RoundAnalysis>.Of(new(results, count, RoundAnalysis.RoundsOfPage));
    }

    internal static NpgsqlCommand Command(NpgsqlDataSource source, Criteria criteria, Paging paging) => criteria.Page<DailyRoundState>(source, Order, paging);

    internal static Criteria CriteriaOf(Guid consultation, DailyRoundFilter filter) => new Criteria()
        .Add($"t.consultation = {consultation}")
        .AddIf(filter.RoundsTypes is not null, $"t.rounds_type = any({(filter.RoundsTypes ?? []).Select(type => (int)type).ToArray()})")
        .AddIf(filter.TakenAtAfter is not null, $"t.taken_at >= {filter.TakenAtAfter}")
        .AddIf(filter.TakenAtBefore is not null, $"t.taken_at <= {filter.TakenAtBefore}");

    private static string KeyOf(DateTimeOffset takenAt) => takenAt.ToUniversalTime().ToString(
        takenAt.Ticks % TimeSpan.TicksPerSecond / 10 == 0 ? "yyyy-MM-dd HH:mm:ss+00:00" : "yyyy-MM-dd HH:mm:ss.ffffff+00:00", CultureInfo.InvariantCulture);

    private async Task<Error?> Check(Guid consultation, Func<PermissionSet, ConsultationFacts, bool> may)
    {
        var caller = CallerPermissions.Current;
        if (!RoundPermissions.MayReadAny(caller))
        {
            return Error.Denied;
        }

        var briefing = await GrainFactory.GetGrain<IConsultation>(consultation).ForChild();
        return !briefing.Succeeded ? briefing.Error : may(caller, briefing.Value.Facts) ? null : Error.Denied;
    }

    private async Task<(long Count, IReadOnlyList<Stored<DailyRoundState>> Rows)> Read(Criteria criteria, Paging paging, CancellationToken cancellation)
    {
        await using var command = Command(database.Reads, criteria, paging);
        return await command.ReadStored<DailyRoundState>(cancellation);
    }
}
