using System.Collections.Immutable;
using Care.Grains.Storage;
using Care.Interfaces.Consultations;
using Care.Interfaces.Patients;

namespace Care.Grains.Patients;

/// <summary>
/// What a patient list asks of the last consultation (contract 04, §4.4), as conditions on <c>patient p</c>. Each is a set of consultations that an index
/// gives, so that those who are few are found by what they have, and those who are many are counted without their rows.
/// </summary>
internal static class LastConsultationCriteria
{
    /// <summary>Adds them.</summary>
    /// <param name="criteria">The conditions.</param>
    /// <param name="consultation">What is asked.</param>
    /// <param name="ofDischarged">True for the list of discharged patients, whose beds are those of their last stays (§7).</param>
    public static void Add(Criteria criteria, LastConsultationFilter consultation, bool ofDischarged)
    {
        AddStanding(criteria, consultation);
        AddDates(criteria, consultation);
        AddRound(criteria, consultation);
        AddDiagnoses(criteria, consultation);
        AddConsents(criteria, consultation);
        AddBeds(criteria, consultation);
        if (consultation.BedTypes is not null || consultation.OrNoBed)
        {
            AddBedTypes(criteria, [.. consultation.BedTypes ?? []], consultation.OrNoBed, ofDischarged);
        }
    }

    private static void AddBeds(Criteria criteria, LastConsultationFilter consultation) => criteria
        .AddIf(
            consultation.BedType is not null,
            $"p.last_consultation in (select c.id from consultation c join consultation_bed s on s.id = c.current_bed and not s.deleted join bed b on b.id = "
                + $"s.bed where b.bed_type = {(int?)consultation.BedType} and not c.deleted)")
        .AddIf(
            consultation.BedLocation is not null,
            $"p.last_consultation in (select c.id from consultation c join consultation_bed s on s.id = c.current_bed and not s.deleted join bed b on b.id = "
                + $"s.bed where b.location = {consultation.BedLocation} and not c.deleted)");

    private static void AddBedTypes(Criteria criteria, int[] types, bool orNone, bool ofDischarged) => criteria
        .AddIf(
            !ofDischarged && !orNone,
            $"p.last_consultation in (select c.id from consultation c join consultation_bed s on s.id = c.current_bed and not s.deleted join bed b on b.id = "
                + $"s.bed where b.bed_type = any({types}) and not c.deleted)")
        .AddIf(
            !ofDischarged && orNone,
            $"""
            p.last_consultation is null
            or p.last_consultation not in (select c.id from consultation c where c.current_bed is not null and not c.deleted)
            or p.last_consultation in (select c.id from consultation c join consultation_bed s on s.id = c.current_bed and not s.deleted
                join bed b on b.id = s.bed where b.bed_type = any({types}) and not c.deleted)
            """)
        .AddIf(
            ofDischarged,
            $"""
            coalesce
            (
                (
                    select case when o.consultation = d.id then o.bed_type = any({types}) else {orNone} end
                    from (select c.id from consultation c where c.patient = p.id and c.discharge_date is not null and not c.deleted
                        order by c.discharge_date desc limit 1) d
                    left join lateral
                    (
                        select s.consultation, b.bed_type
                        from consultation k join consultation_bed s on s.consultation = k.id and not s.deleted join bed b on b.id = s.bed
                        where k.patient = p.id and not k.deleted
                        order by s.end_date desc nulls last limit 1
                    ) o on true
                ),
                {orNone}
            )
            """);

    private static void AddStanding(Criteria criteria, LastConsultationFilter consultation) => criteria
        .AddIf(consultation.NeedsBed, $"false")
        .AddIf(consultation.PatientNo is not null,
            $"p.last_consultation in (select c.id from consultation c where upper(c.patient_no) = upper({consultation.PatientNo}) and not c.deleted)")
        .AddIf(consultation.DeprecatedCovidCategory is not null, $"p.last_consultation in (select c.id from consultation c where c.deprecated_covid_category = "
            + $"{(int?)consultation.DeprecatedCovidCategory} and not c.deleted)")
        .AddIf(consultation.NewDischargeReason is not null, $"p.last_consultation in (select c.id from consultation c where c.new_discharge_reason = "
            + $"{(int?)consultation.NewDischargeReason} and not c.deleted)")
        .AddIf(consultation.IsKasp is not null,
            $"p.last_consultation in (select c.id from consultation c where c.is_kasp = {consultation.IsKasp} and not c.deleted)")
        .AddIf(consultation.MedicoLegalCase is not null,
            $"p.last_consultation in (select c.id from consultation c where c.medico_legal_case = {consultation.MedicoLegalCase} and not c.deleted)")
        .AddIf(consultation.IsTelemedicine is not null,
            $"p.last_consultation in (select c.id from consultation c where c.is_telemedicine = {consultation.IsTelemedicine} and not c.deleted)")
        .AddIf(consultation.HasBed is not null, $"p.last_consultation in (select c.id from consultation c where (c.bed_number is null) = {consultation.HasBed} "
            + $"and c.discharge_date is null and not c.deleted)")
        .AddIf(consultation.AssignedTo is not null, $"p.last_consultation_assigned_to = {consultation.AssignedTo}");

    private static void AddDates(Criteria criteria, LastConsultationFilter consultation) => criteria
        .AddIf(consultation.KaspEnabledDate?.From is not null,
            $"p.last_consultation in (select c.id from consultation c where c.kasp_enabled_date >= {consultation.KaspEnabledDate?.From} and not c.deleted)")
        .AddIf(consultation.KaspEnabledDate?.Until is not null,
            $"p.last_consultation in (select c.id from consultation c where c.kasp_enabled_date < {consultation.KaspEnabledDate?.Until} and not c.deleted)")
        .AddIf(consultation.EncounterDate?.From is not null,
            $"p.last_consultation in (select c.id from consultation c where c.encounter_date >= {consultation.EncounterDate?.From} and not c.deleted)")
        .AddIf(consultation.EncounterDate?.Until is not null,
            $"p.last_consultation in (select c.id from consultation c where c.encounter_date < {consultation.EncounterDate?.Until} and not c.deleted)")
        .AddIf(consultation.DischargeDate?.From is not null,
            $"p.last_consultation in (select c.id from consultation c where c.discharge_date >= {consultation.DischargeDate?.From} and not c.deleted)")
        .AddIf(consultation.DischargeDate?.Until is not null,
            $"p.last_consultation in (select c.id from consultation c where c.discharge_date < {consultation.DischargeDate?.Until} and not c.deleted)");

    private static void AddRound(Criteria criteria, LastConsultationFilter consultation) => criteria
        .AddIf(
            consultation.Category is not null,
            $"""
            p.last_consultation in
            (
                select c.id from consultation c left join daily_round r on r.id = c.last_daily_round
                where case when r.id is null then c.category else r.patient_category end = {(int?)consultation.Category} and not c.deleted
            )
            """)
        .AddIf(
            consultation.VentilatorInterface is not null,
            $"p.last_consultation in (select c.id from consultation c join daily_round r on r.id = c.last_daily_round where r.ventilator_interface = "
                + $"{consultation.VentilatorInterface} and not c.deleted)");

    private static void AddDiagnoses(Criteria criteria, LastConsultationFilter consultation)
    {
        criteria.AddIf(
            consultation.Diagnoses is not null,
            $"""
            p.last_consultation in (select d.consultation from consultation_diagnosis d where d.diagnosis = any({Array(consultation.Diagnoses)})
                and not coalesce(d.deleted, false))
            and not exists
            (
                select from consultation_diagnosis d
                where d.consultation = p.last_consultation and d.verification_status in ({(int)ConditionVerificationStatus.Refuted},
                    {(int)ConditionVerificationStatus.EnteredInError}) and not coalesce(d.deleted, false)
            )
            """);
        AddDiagnosed(criteria, consultation.Unconfirmed, ConditionVerificationStatus.Unconfirmed);
        AddDiagnosed(criteria, consultation.Provisional, ConditionVerificationStatus.Provisional);
        AddDiagnosed(criteria, consultation.Differential, ConditionVerificationStatus.Differential);
        AddDiagnosed(criteria, consultation.Confirmed, ConditionVerificationStatus.Confirmed);
    }

    private static void AddDiagnosed(Criteria criteria, ImmutableArray<long>? diagnoses, ConditionVerificationStatus status) => criteria.AddIf(
        diagnoses is not null,
        $"p.last_consultation in (select d.consultation from consultation_diagnosis d where d.diagnosis = any({Array(diagnoses)}) and d.verification_status = "
            + $"{(int)status} and not coalesce(d.deleted, false))");

    private static void AddConsents(Criteria criteria, LastConsultationFilter consultation)
    {
        int[] types = [.. consultation.ConsentTypes ?? []];
        criteria
            .AddIf(
                consultation.ConsentTypes is not null && !consultation.OrNoConsent,
                $"p.last_consultation in (select c.id from consultation c where c.has_consents && {types} and c.has_consents <> '{{}}' and not c.deleted)")
            .AddIf(
                consultation.OrNoConsent,
                $"p.last_consultation is null or p.last_consultation in (select c.id from consultation c where (c.has_consents && {types} or c.has_consents is "
                    + $"null or c.has_consents = '{{}}') and not c.deleted)");
    }

    private static long[] Array(ImmutableArray<long>? keys) => [.. keys ?? []];
}
