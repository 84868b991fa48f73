using System.Globalization;
using Npgsql;

namespace Care.Tests.Patients;

/// <summary>Many patients at once, straight into the table: spread over a hundred facilities, each in one of three districts.</summary>
internal static class PatientSeed
{
    public static async Task Load(NpgsqlDataSource database, int count)
    {
        await Execute(database, count, Patients);
        // The plans of what follows go by how many there are.
        await Execute(database, count, "analyze");
        await Execute(database, count, Beds);
        await Execute(database, count, "vacuum analyze");
    }

    private const string Patients =
        """
        insert into facility (id, version, document, pk, deleted, name, facility_type, local_body, district, state)
        select ('00000000-0000-0000-0000-' || lpad(n::text, 12, '0'))::uuid, 1, '{}', n, false, 'Hospital ' || n, 2 + n % 5,
            (array[111, 121, 211])[1 + n % 3], (array[11, 12, 21])[1 + n % 3], (array[1, 1, 2])[1 + n % 3]
        from generate_series(1, 100) n;

        alter table patient disable trigger patient_entered;
        insert into patient (id, version, document, pk, deleted, facility, created_date, modified_date, created_by, assigned_to, name, gender, phone_number,
            emergency_phone_number, date_of_birth, year_of_birth, local_body, district, state, ration_card_category, source, disease_status, is_active,
                allow_transfer,
            is_antenatal, is_vaccinated, is_declared_positive, number_of_doses, review_time, date_declared_positive, date_of_result, last_vaccinated_date,
            last_menstruation_start_date, date_of_delivery, srf_id, covin_id, consultation_facilities, discharged_facilities,
            last_consultation, last_consultation_facility, last_consultation_discharged, last_consultation_assigned_to)
        select ('00000000-0000-0000-0002-' || lpad(n::text, 12, '0'))::uuid, 1, jsonb_build_object('name', 'Patient ' || n, 'address', repeat('x', 600)), n,
            false,
            ('00000000-0000-0000-0000-' || lpad((1 + n % 100)::text, 12, '0'))::uuid,
            timestamptz '2026-03-01' - (n % 700) * interval '1 day',
            timestamptz '2026-03-01' - (n * 7919 % 1000) * interval '1 hour' - n * interval '1 second', 1,
            case when n <= 400 then 7 + n % 20 end, 'Patient ' || n || ' ' || md5(n::text), 1 + n % 3, '+9198' || lpad(n::text, 8, '0'),
                '+9199' || lpad(n::text, 8, '0'),
            date '2025-12-31' - (n % 36000), null, (array[111, 121, 211])[1 + n % 3], (array[11, 12, 21])[1 + n % 3], (array[1, 1, 2])[1 + n % 3],
            case n % 4 when 0 then null else n % 4 end, (array[10, 10, 10, 20, 30])[1 + n % 5], 1 + n % 6, n % 3 > 0, n % 2 = 0, n % 50 = 0, n % 2 = 0,
                n % 10 = 0, n % 4,
            case when n % 3 = 0 then timestamptz '2026-03-01' + (n % 100 - 50) * interval '1 day' end,
            case when n % 10 = 0 then timestamptz '2026-03-01' - (n % 700) * interval '1 day' end, case
                when n % 5 = 0 then timestamptz '2026-03-01' - (n % 700) * interval '1 day' end,
            case when n % 2 = 0 then timestamptz '2026-03-01' - (n % 700) * interval '1 day' end, case when n % 50 = 0 then date '2026-03-01' - n % 700 end,
            case when n % 50 = 0 then date '2026-03-01' + n % 200 end, 'SRF' || n, 'C' || n, '{}', '{}',
            case when n % 3 > 0 then ('00000000-0000-0000-0003-' || lpad(n::text, 12, '0'))::uuid end,
            case when n % 3 > 0 then ('00000000-0000-0000-0000-' || lpad((1 + n % 100)::text, 12, '0'))::uuid end,
            case when n % 3 > 0 then n % 3 = 1 end, case when n % 3 > 0 and n <= 40 then 7 end
        from generate_series(1, $1) n;
        alter table patient enable trigger patient_entered;

        alter table consultation disable trigger consultation_area;
        insert into consultation (id, version, document, pk, deleted, patient, facility, created_date, modified_date, patient_no, suggestion, category,
            deprecated_covid_category, encounter_date, discharge_date, new_discharge_reason, is_kasp, kasp_enabled_date, is_telemedicine, medico_legal_case,
                is_readmission,
            bed_number, assigned_to, has_consents, last_daily_round)
        select p.last_consultation, 1, jsonb_build_object('treatment_plan', repeat('x', 1500)), p.pk, false, p.id, p.facility, p.created_date, p.modified_date,
            'IP' || p.pk,
            1 + p.pk % 6, 1 + p.pk % 5, case when p.pk % 9 = 0 then 2 end, p.created_date, case when p.last_consultation_discharged then p.modified_date end,
            case when p.last_consultation_discharged then (array[1, 2, 3, 4])[1 + p.pk % 4] end, p.pk % 5 = 0, case when p.pk % 5 = 0 then p.created_date end,
                p.pk % 7 = 0, p.pk % 40 = 0,
            false, case when p.pk % 11 = 0 then 'B1' end, p.last_consultation_assigned_to, case when p.pk % 6 = 0 then array[1 + p.pk % 5] else '{}' end,
            case when p.pk % 4 = 0 then ('00000000-0000-0000-0004-' || lpad(p.pk::text, 12, '0'))::uuid end
        from patient p where p.last_consultation is not null;
        alter table consultation enable trigger consultation_area;

        insert into daily_round (id, version, document, pk, deleted, consultation, taken_at, rounds_type, patient_category, ventilator_interface, created_date,
            modified_date)
        select c.last_daily_round, 1, '{}', c.pk, false, c.id, c.created_date, 0, 1 + c.pk % 5, case when c.pk % 100 = 0 then 5 end, c.created_date,
            c.created_date
        from consultation c where c.last_daily_round is not null;

        insert into icd11_concept (id, icd11_id, label, class_kind, is_leaf, is_adopted_child) select n, n::text, 'C' || n, 'category', true, false
            from generate_series(1, 1000) n;
        insert into consultation_diagnosis (id, version, document, pk, deleted, consultation, diagnosis, verification_status, is_principal, created_date)
        select gen_random_uuid(), 1, '{}', c.pk, false, c.id, 1 + c.pk % 1000, 1 + c.pk % 6, false, c.created_date from consultation c;

        insert into facility_census (facility, is_active, patients) select facility, is_active, count(*) from patient group by 1, 2;
        """;

    private const string Beds =
        """
        -- A bed for every tenth patient. All but a tenth are taken, and each was left twice before.
        insert into asset_location (id, version, document, pk, deleted, created_date, facility, name, location_type)
        select ('00000000-0000-0000-0005-' || lpad(n::text, 12, '0'))::uuid, 1, '{}', n, false, timestamptz '2026-01-01',
            ('00000000-0000-0000-0000-' || lpad((1 + n % 100)::text, 12, '0'))::uuid, 'Ward ' || n, 10
        from generate_series(1, $1 / 200) n;

        alter table bed disable trigger bed_entered;
        insert into bed (id, version, document, pk, deleted, created_date, facility, location, name, bed_type)
        select ('00000000-0000-0000-0006-' || lpad(n::text, 12, '0'))::uuid, 1, jsonb_build_object('description', repeat('x', 100)), n, false,
            timestamptz '2026-01-01' + n * interval '1 second', l.facility, l.id, 'Bed ' || n || ' ' || md5(n::text), 1 + n % 7
        from generate_series(1, $1 / 10) n join asset_location l on l.pk = 1 + (n - 1) / 20;
        alter table bed enable trigger bed_entered;
        insert into bed_census (facility, beds) select facility, count(*) from bed group by 1;

        insert into consultation_bed (id, version, document, pk, deleted, created_date, consultation, bed, start_date, end_date)
        select ('00000000-0000-0000-0007-' || lpad((3 * b.pk + at.kind)::text, 12, '0'))::uuid, 1, '{}', 3 * b.pk + at.kind, false, at.began, c.id, b.id,
            at.began,
            case when at.kind < 2 then at.began + interval '12 hours' end
        from bed b
        cross join lateral (select kind, timestamptz '2026-01-01' + kind * interval '1 day' from generate_series(0, 2) kind) at (kind, began)
        join consultation c on c.pk = case at.kind when 0 then 3 * b.pk + 1 when 1 then 3 * (b.pk + $1 / 10) + 1 else 3 * b.pk + 2 end
        where at.kind < 2 or b.pk % 10 <> 0;
        update consultation c set current_bed = s.id from consultation_bed s where s.consultation = c.id and s.end_date is null;

        insert into asset (id, version, document, pk, deleted, created_date, facility, current_location, name, asset_type, asset_class, status, is_working)
        select ('00000000-0000-0000-0008-' || lpad(b.pk::text, 12, '0'))::uuid, 1, jsonb_build_object('description', repeat('x', 300)), b.pk, false,
            b.created_date, b.facility,
            b.location, 'Asset ' || b.pk || ' ' || md5(b.pk::text), 50, (array[null, 'HL7MONITOR', 'ONVIF', 'VENTILATOR'])[1 + b.pk % 4], 50, b.pk % 9 > 0
        from bed b;

        alter table asset_bed disable trigger asset_bed_linked;
        insert into asset_bed (id, version, document, pk, deleted, created_date, asset, bed)
        select gen_random_uuid(), 1, '{}', a.pk, false, a.created_date, a.id, b.id from asset a join bed b on b.pk = a.pk where a.asset_class in ('HL7MONITOR',
            'ONVIF');
        alter table asset_bed enable trigger asset_bed_linked;
        """;

    private static async Task Execute(NpgsqlDataSource database, int count, string sql)
    {
        await using var command = database.CreateCommand(sql.Replace("$1", count.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        command.CommandTimeout = 300;
        await command.ExecuteNonQueryAsync();
    }
}
