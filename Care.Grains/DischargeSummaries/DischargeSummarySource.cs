using Care.Grains.Consultations;
using Care.Grains.Diagnoses;
using Care.Grains.Files;
using Care.Grains.Investigations;
using Care.Grains.Medicines;
using Care.Grains.Patients;
using Care.Grains.Samples;
using Care.Grains.Storage;
using Care.Grains.Symptoms;
using Care.Grains.Users;
using Care.Interfaces.Beds;
using Care.Interfaces.Files;
using Npgsql;

namespace Care.Grains.DischargeSummaries;

/// <summary>
/// Reads all that the summary of a consultation tells, in one statement, and where grains write: a replica may not have heard of the discharge yet.
/// </summary>
internal sealed class DischargeSummarySource(
    CareDatabase database, ConceptDirectory concepts, MedicineDirectory medicines, InvestigationDirectory investigations, UserDirectory users,
        TimeProvider time)
{
    private static readonly string Statement =
        $"""
        select c.document, p.document, f.name,
            (select jsonb_agg(d.document order by d.created_date desc, d.pk desc) from consultation_diagnosis d
             where d.consultation = c.id and not coalesce(d.deleted, false)),
            (select jsonb_agg(s.document order by s.created_date, s.pk) from encounter_symptom s
             where s.consultation = c.id and s.onset_date < c.encounter_date and not coalesce(s.deleted, false)),
            (select jsonb_agg(t.document order by t.created_date desc, t.pk desc) from file_upload t
             where t.file_type = {(int)FileType.Consultation} and t.associated_with = c.id and t.upload_completed and not t.is_archived and not t.deleted),
            (select array_agg(distinct b.bed_type) from consultation_bed s join bed b on b.id = s.bed where s.consultation = c.id and not s.deleted),
            (select jsonb_agg(jsonb_build_object('state', r.document, 'given', g.given, 'first', g.first, 'last', g.last) order by r.dosage_type, r.pk)
             from prescription r
             cross join lateral (select count(*) as given, min(a.administered_date) as first, max(a.administered_date) as last from medicine_administration a
                 where a.prescription = r.id and a.archived_on is null and not coalesce(a.deleted, false)) g
             where r.consultation = c.id and not r.deleted),
            (select jsonb_agg(jsonb_build_object('investigation', v.investigation, 'value', v.value, 'notes', v.notes, 'date', v.created_date)
                order by v.session_pk, v.number)
             from investigation_value v where v.consultation = c.id and (v.value is not null or v.notes <> '')),
            (select jsonb_agg(m.document order by m.pk) from patient_sample m where m.consultation = c.id and not m.deleted)
        from consultation c
        join patient p on p.id = c.patient
        join facility f on f.id = coalesce(p.facility, c.facility)
        where c.id = $1 and not c.deleted
        """;

    /// <summary>The summary of a consultation as it is now; null when there is no such consultation.</summary>
    public async Task<DischargeSummary?> Read(Guid consultation, CancellationToken cancellation)
    {
        if (await Rows(consultation, cancellation) is not { } rows)
        {
            return null;
        }

        var index = await concepts.Current(cancellation);
        var catalogue = await investigations.Current(cancellation);
        var physician = await users.Find(rows.Consultation.TreatingPhysician, cancellation);
        var drugs = await medicines.Current(cancellation);
        return rows.Summary(
            time.GetUtcNow(),
            concept => index.Find(concept)?.Label,
            medicine => drugs.Find(medicine)?.Display,
            catalogue.Find,
            physician is null ? null : $"{physician.State.FirstName} {physician.State.LastName}".Trim());
    }

    private async Task<SummarizedRows?> Rows(Guid consultation, CancellationToken cancellation)
    {
        await using var command = database.State.CreateCommand(Statement);
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = consultation });
        await using var row = await command.ExecuteReaderAsync(cancellation);
        return await row.ReadAsync(cancellation)
            ? new()
            {
                Consultation = row.ReadState<ConsultationState>(0),
                Patient = row.ReadState<PatientState>(1),
                FacilityName = row.GetString(2),
                Diagnoses = All<ConsultationDiagnosisState>(row, 3),
                Symptoms = All<EncounterSymptomState>(row, 4),
                Files = All<FileState>(row, 5),
                BedTypes = row.IsDBNull(6) ? [] : [.. row.GetFieldValue<int[]>(6).Order().Select(type => (BedType)type)],
                Prescriptions = All<SummarizedPrescription>(row, 7),
                InvestigationResults = All<SummarizedResult>(row, 8),
                Samples = All<PatientSampleState>(row, 9),
            }
            : null;
    }

    private static T[] All<T>(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? [] : row.ReadState<T[]>(column);
}
