using Care.Grains.Consultations;
using Care.Grains.Patients;
using Care.Grains.Storage;
using Care.Interfaces.Samples;
using Npgsql;

namespace Care.Grains.Samples;

/// <summary>A test sample with its patient as they were read to be shown.</summary>
/// <param name="Sample">The sample.</param>
/// <param name="Patient">The patient, with the patient's last consultation.</param>
internal sealed record PatientSampleRow(Stored<PatientSampleState> Sample, PatientRow Patient);

/// <summary>A step of a sample as it is stored.</summary>
internal sealed record SampleFlowRow(int Pk, Guid Id, SampleStatus Status, string Notes, int? CreatedBy, DateTimeOffset CreatedDate);

/// <summary>What a sample's grain reads to show the sample: never to decide on it.</summary>
internal sealed class PatientSampleRows(CareDatabase database)
{
    /// <summary>A sample's steps, and its patient.</summary>
    internal const string WithPatient =
        $"""
        select
            (select jsonb_agg(jsonb_build_object('pk', f.pk, 'id', f.id, 'status', f.status, 'notes', f.notes, 'created_by', f.created_by,
                'created_date', f.created_date) order by f.pk desc)
             from patient_sample_flow f where f.sample = s.id),
            p.id, p.document, {ConsultationSql.Columns}
        from patient_sample s
        join patient p on p.id = s.patient
        left join consultation c on c.id = p.last_consultation
        where s.id = $1
        """;

    /// <summary>What the ICMR's form tells of a sample.</summary>
    internal const string WithConsultation =
        $"""
        select exists (select from patient_sample o where o.patient = s.patient and o.id <> s.id and not o.deleted), p.document, {ConsultationSql.Columns}
        from patient_sample s
        join patient p on p.id = s.patient
        join consultation c on c.id = s.consultation
        where s.id = $1
        """;

    /// <summary>The patient of a sample that there is, and its steps, the newest first.</summary>
    public Task<(PatientRow Patient, IReadOnlyList<SampleFlowRow> Flow)> PatientOf(Guid sample) => Read(WithPatient, sample, row =>
        (SqlPatientRows.ReadWithLastConsultation(row, 1), (IReadOnlyList<SampleFlowRow>)(row.IsDBNull(0) ? [] : row.ReadState<List<SampleFlowRow>>(0))));

    /// <summary>What the ICMR's form tells of a sample that there is.</summary>
    public Task<IcmrRow> FormOf(Guid sample) => Read(WithConsultation, sample, row =>
        new IcmrRow(row.GetBoolean(0), row.ReadState<PatientState>(1), ConsultationSql.Read(row, 2)!));

    /// <summary>Reads the columns id and document of the sample, and those of the patient with the last consultation, from the first on.</summary>
    internal static PatientSampleRow Read(NpgsqlDataReader row, int first) =>
        new(row.ReadStored<PatientSampleState>(first), SqlPatientRows.ReadWithLastConsultation(row, first + 2));

    private async Task<T> Read<T>(string statement, Guid sample, Func<NpgsqlDataReader, T> read)
    {
        await using var command = database.State.CreateCommand(statement);
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = sample });
        await using var row = await command.ExecuteReaderAsync();
        return await row.ReadAsync() ? read(row) : throw new InvalidOperationException("A sample that its grain has written is in no row.");
    }
}

/// <summary>What the ICMR's form tells, beside the sample.</summary>
/// <param name="IsRepeated">Whether there is another sample of the patient.</param>
/// <param name="Patient">The patient.</param>
/// <param name="Consultation">The sample's consultation.</param>
internal sealed record IcmrRow(bool IsRepeated, PatientState Patient, ConsultationRow Consultation);
