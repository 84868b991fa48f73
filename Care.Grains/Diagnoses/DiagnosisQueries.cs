using Care.Grains.Permissions;
using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.Consultations;
using Care.Interfaces.Diagnoses;
using Care.Interfaces.Permissions;
using Npgsql;
using Orleans.Concurrency;

namespace Care.Grains.Diagnoses;

[StatelessWorker(maxLocalWorkers: 16), GrainType("diagnosis-queries")]
public sealed class DiagnosisQueries(CareDatabase database, DiagnosisViews views) : Grain, IDiagnosisQueries
{
    private const string Order = "t.created_date desc, t.pk desc";

    public async Task<Outcome<Page<ConsultationDiagnosis>>> List(Guid consultation, Paging paging, CancellationToken cancellation)
    {
        if (await Check(consultation) is { } refused)
        {
            return refused;
        }

        var (count, rows) = await Read(CriteriaOf(consultation), paging, cancellation);
        return Page<ConsultationDiagnosis>.Of(count, await views.Of(rows, cancellation));
    }

    public async Task<Outcome<Document<ConsultationDiagnosis>>> Get(Guid consultation, Guid diagnosis, CancellationToken cancellation)
    {
        if (await Check(consultation) is { } refused)
        {
            return refused;
        }

        var (_, rows) = await Read(new Criteria().Add($"t.id = {diagnosis}").Add($"t.consultation = {consultation}"), new Paging(1, 0), cancellation);
        return rows is [] ? Error.NotFound("ConsultationDiagnosis") : Document<ConsultationDiagnosis>.Of((await views.Of(rows, cancellation))[0]);
    }

    internal static NpgsqlCommand Command(NpgsqlDataSource source, Criteria criteria, Paging paging) => criteria.Page(source, "consultation_diagnosis", Order, paging);

    internal static Criteria CriteriaOf(Guid consultation) => new Criteria().Add($"t.consultation = {consultation}");

    private async Task<Error?> Check(Guid consultation) =>
        ConsultationEntryPermissions.MayReadAny(CallerPermissions.Current) ? (await GrainFactory.GetGrain<IConsultation>(consultation).ForChild()).Error : Error.Denied;

    private static ConsultationDiagnosisRow RowOf(NpgsqlDataReader row)
    {
        var (id, state) = KindPage.Row<ConsultationDiagnosisState>(row, PageReader.FirstColumn);
        return new(id, state);
    }

    private async Task<(long Count, IReadOnlyList<ConsultationDiagnosisRow> Rows)> Read(Criteria criteria, Paging paging, CancellationToken cancellation)
    {
        await using var command = Command(database.Reads, criteria, paging);
        return await command.ReadCounted(RowOf, cancellation);
    }
}
