using Care.Grains.Permissions;
using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.Consultations;
using Care.Interfaces.Permissions;
using Care.Interfaces.Symptoms;
using Npgsql;
using Orleans.Concurrency;

namespace Care.Grains.Symptoms;

[StatelessWorker(maxLocalWorkers: 16), GrainType("symptom-queries")]
public sealed class SymptomQueries(CareDatabase database, SymptomViews views) : Grain, ISymptomQueries
{
    private const string Order = "t.created_date, t.pk";

    public async Task<Outcome<Page<EncounterSymptom>>> List(Guid consultation, SymptomFilter filter, Paging paging, CancellationToken cancellation)
    {
        if (await Check(consultation) is { } refused)
        {
            return refused;
        }

        var (count, rows) = await Read(CriteriaOf(consultation, filter), paging, cancellation);
        return Page<EncounterSymptom>.Of(count, await views.Of(rows, cancellation));
    }

    public async Task<Outcome<Document<EncounterSymptom>>> Get(Guid consultation, Guid symptom, CancellationToken cancellation)
    {
        if (await Check(consultation) is { } refused)
        {
            return refused;
        }

        var (_, rows) = await Read(new Criteria().Add($"t.id = {symptom}").Add($"t.consultation = {consultation}"), new Paging(1, 0), cancellation);
        return rows is [] ? Error.NotFound("EncounterSymptom") : Document<EncounterSymptom>.Of((await views.Of(rows, cancellation))[0]);
    }

    internal static NpgsqlCommand Command(NpgsqlDataSource source, Criteria criteria, Paging paging) => criteria.Page(source, "encounter_symptom", Order, paging);

    internal static Criteria CriteriaOf(Guid consultation, SymptomFilter filter) =>
        new Criteria().Add($"t.consultation = {consultation}").AddIf(filter.IsCured is not null, $"(t.cure_date is not null) = {filter.IsCured}");

    private async Task<Error?> Check(Guid consultation) =>
        ConsultationEntryPermissions.MayReadAny(CallerPermissions.Current) ? (await GrainFactory.GetGrain<IConsultation>(consultation).ForChild()).Error : Error.Denied;

    private static EncounterSymptomRow RowOf(NpgsqlDataReader row)
    {
        var (id, state) = KindPage.Row<EncounterSymptomState>(row, PageReader.FirstColumn);
        return new(id, state);
    }

    private async Task<(long Count, IReadOnlyList<EncounterSymptomRow> Rows)> Read(Criteria criteria, Paging paging, CancellationToken cancellation)
    {
        await using var command = Command(database.Reads, criteria, paging);
        return await command.ReadCounted(RowOf, cancellation);
    }
}
