using System.Collections.Immutable;
using Care.Grains.Storage;
using Care.Interfaces.Consultations;
using Care.Interfaces.Patients;

namespace Care.Grains.Patients;

/// <summary>
/// What a patient list asks of the last consultation (contract 04, §4.4), as conditions on <c>patient p</c>. Each is a set of consultations that an index gives, so
/// that those who are few are found by what they have, and those who are many are counted without their rows.
/// </summary>
internal static class StayCriteria
{
    public static void Add(Criteria criteria, StayFilter stay)
    {
        AddStanding(criteria, stay);
        AddDates(criteria, stay);
        AddRound(criteria, stay);
        AddDiagnoses(criteria, stay);
        AddConsents(criteria, stay);
    }

    private static void AddStanding(Criteria criteria, StayFilter stay) => criteria
        .AddIf(stay.NeedsBed, $"false")
        .AddIf(stay.PatientNo is not null, $"p.last_consultation in (select c.id from consultation c where upper(c.patient_no) = upper({stay.PatientNo}) and not c.deleted)")
        .AddIf(stay.DeprecatedCovidCategory is not null, $"p.last_consultation in (select c.id from consultation c where c.deprecated_covid_category = {(int?)stay.DeprecatedCovidCategory} and not c.deleted)")
        .AddIf(stay.NewDischargeReason is not null, $"p.last_consultation in (select c.id from consultation c where c.new_discharge_reason = {(int?)stay.NewDischargeReason} and not c.deleted)")
        .AddIf(stay.IsKasp is not null, $"p.last_consultation in (select c.id from consultation c where c.is_kasp = {stay.IsKasp} and not c.deleted)")
        .AddIf(stay.MedicoLegalCase is not null, $"p.last_consultation in (select c.id from consultation c where c.medico_legal_case = {stay.MedicoLegalCase} and not c.deleted)")
        .AddIf(stay.IsTelemedicine is not null, $"p.last_consultation in (select c.id from consultation c where c.is_telemedicine = {stay.IsTelemedicine} and not c.deleted)")
        .AddIf(stay.HasBed is not null, $"p.last_consultation in (select c.id from consultation c where (c.bed_number is null) = {stay.HasBed} and c.discharge_date is null and not c.deleted)")
        .AddIf(stay.AssignedTo is not null, $"p.last_consultation_assigned_to = {stay.AssignedTo}");

    private static void AddDates(Criteria criteria, StayFilter stay) => criteria
        .AddIf(stay.KaspEnabledDate?.From is not null, $"p.last_consultation in (select c.id from consultation c where c.kasp_enabled_date >= {stay.KaspEnabledDate?.From} and not c.deleted)")
        .AddIf(stay.KaspEnabledDate?.Until is not null, $"p.last_consultation in (select c.id from consultation c where c.kasp_enabled_date < {stay.KaspEnabledDate?.Until} and not c.deleted)")
        .AddIf(stay.EncounterDate?.From is not null, $"p.last_consultation in (select c.id from consultation c where c.encounter_date >= {stay.EncounterDate?.From} and not c.deleted)")
        .AddIf(stay.EncounterDate?.Until is not null, $"p.last_consultation in (select c.id from consultation c where c.encounter_date < {stay.EncounterDate?.Until} and not c.deleted)")
        .AddIf(stay.DischargeDate?.From is not null, $"p.last_consultation in (select c.id from consultation c where c.discharge_date >= {stay.DischargeDate?.From} and not c.deleted)")
        .AddIf(stay.DischargeDate?.Until is not null, $"p.last_consultation in (select c.id from consultation c where c.discharge_date < {stay.DischargeDate?.Until} and not c.deleted)");

    private static void AddRound(Criteria criteria, StayFilter stay) => criteria
        .AddIf(
            stay.Category is not null,
            $"""
            p.last_consultation in
            (
                select c.id from consultation c left join daily_round r on r.id = c.last_daily_round
                where case when r.id is null then c.category else r.patient_category end = {(int?)stay.Category} and not c.deleted
            )
            """)
        .AddIf(
            stay.VentilatorInterface is not null,
            $"p.last_consultation in (select c.id from consultation c join daily_round r on r.id = c.last_daily_round where r.ventilator_interface = {stay.VentilatorInterface} and not c.deleted)");

    private static void AddDiagnoses(Criteria criteria, StayFilter stay)
    {
        criteria.AddIf(
            stay.Diagnoses is not null,
            $"""
            p.last_consultation in (select d.consultation from consultation_diagnosis d where d.diagnosis = any({Array(stay.Diagnoses)}) and not coalesce(d.deleted, false))
            and not exists
            (
                select from consultation_diagnosis d
                where d.consultation = p.last_consultation and d.verification_status in ({(int)ConditionVerificationStatus.Refuted}, {(int)ConditionVerificationStatus.EnteredInError}) and not coalesce(d.deleted, false)
            )
            """);
        AddDiagnosed(criteria, stay.Unconfirmed, ConditionVerificationStatus.Unconfirmed);
        AddDiagnosed(criteria, stay.Provisional, ConditionVerificationStatus.Provisional);
        AddDiagnosed(criteria, stay.Differential, ConditionVerificationStatus.Differential);
        AddDiagnosed(criteria, stay.Confirmed, ConditionVerificationStatus.Confirmed);
    }

    private static void AddDiagnosed(Criteria criteria, ImmutableArray<long>? diagnoses, ConditionVerificationStatus status) => criteria.AddIf(
        diagnoses is not null,
        $"p.last_consultation in (select d.consultation from consultation_diagnosis d where d.diagnosis = any({Array(diagnoses)}) and d.verification_status = {(int)status} and not coalesce(d.deleted, false))");

    private static void AddConsents(Criteria criteria, StayFilter stay)
    {
        int[] types = [.. stay.ConsentTypes ?? []];
        criteria
            .AddIf(
                stay.ConsentTypes is not null && !stay.OrNoConsent,
                $"p.last_consultation in (select c.id from consultation c where c.has_consents && {types} and c.has_consents <> '{{}}' and not c.deleted)")
            .AddIf(
                stay.OrNoConsent,
                $"p.last_consultation is null or p.last_consultation in (select c.id from consultation c where (c.has_consents && {types} or c.has_consents is null or c.has_consents = '{{}}') and not c.deleted)");
    }

    private static long[] Array(ImmutableArray<long>? keys) => [.. keys ?? []];
}
