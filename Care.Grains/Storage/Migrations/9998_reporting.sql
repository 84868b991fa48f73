-- What may be reported on (contract 07, §8). Run after every migration: declares each field of each table, and makes of that a view for each table in the schema
-- `reporting`, which is all that the role `care_reporting` can read. What is not declared is not shown; a test fails until it is.
--   open        as it is
--   hidden      not at all
--   initials    the first letter of each word
--   year        the year of a date
--   last_digits the last three characters
--   pseudonym   a keyed hash: the same value gives the same pseudonym everywhere, so that tables can be joined on it, and nobody can tell the value
set lock_timeout = '10s';

create schema if not exists reporting;

drop table if exists reporting_policy, reporting_exempt;
create table reporting_policy
(
    -- A table, or * for the fields that all kinds share.
    relation text not null,
    mask     text not null check (mask in ('open', 'hidden', 'initials', 'year', 'last_digits', 'pseudonym', 'figures')),
    -- Columns, or properties of the document, `name::type` where that is no text.
    fields   text[] not null,
    primary key (relation, mask)
);

-- Tables that no report needs, and why.
create table reporting_exempt (relation text primary key, reason text not null);

-- The key of the pseudonyms. It never changes: reports that were kept must still join.
create table if not exists reporting_key (is_the_one boolean primary key default true check (is_the_one), key bytea not null);
insert into reporting_key (key) values (decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex')) on conflict do nothing;

insert into reporting_exempt values
('orleansquery', 'statements of the cluster'), ('cluster_silo', 'membership of the cluster'), ('cluster_version', 'membership of the cluster'),
('reminder', 'the cluster''s own'), ('kind', 'the storage''s own'), ('plain_state', 'the cluster''s own'), ('intent', 'jobs on their way'),
('completed_job', 'jobs that were run'), ('idempotent_request', 'copies of answers, for a day'), ('request_write', 'copies of entities, for a day'), ('message_lease', 'messages on their way'), ('schedule_probe', 'trials of the schedule'), ('schemaversions', 'migrations that were run'),
('change_log', 'copies of everything; read by superusers under /ops'), ('patient_otp', 'secrets'), ('password_reset', 'secrets'),
('reporting_policy', 'this policy'), ('reporting_exempt', 'this policy'), ('reporting_key', 'a secret');

insert into reporting_policy values
('*', 'open', '{id, pk::int, deleted::boolean, created_date::timestamptz, modified_date::timestamptz}'),

('place_state', 'open', '{id, name}'),
('place_district', 'open', '{id, name, state}'),
('place_local_body', 'open', '{id, name, body_type, localbody_code, district}'),
('place_ward', 'open', '{id, name, number, local_body}'),

('care_user', 'open', '{gender::int, weekly_working_hours::int, doctor_experience_commenced_on::date, last_login, date_joined, password_set_on::timestamptz, created_by::int}'),
('care_user', 'initials', '{first_name, last_name}'),
('care_user', 'year', '{date_of_birth::date}'),
('care_user', 'pseudonym', '{username}'),
('care_user', 'last_digits', '{phone_number}'),
('care_user', 'hidden', '{email, password, sign_in_origins, alt_phone_number, video_connect_link, profile_picture_url, qualification, doctor_medical_council_registration, pf_endpoint, pf_p256dh, pf_auth}'),
('permission_set', 'open', '{user_type, is_superuser, verified, is_active, ward, local_body, district, state, home_facility, facilities, asset, asset_facility}'),
('permission_set', 'hidden', '{flags, sessions_ended_on}'),
('home_facility_allocation', 'open', '{pk, user_id, facility, started_on, ended_on}'),
('skill', 'open', '{id, name, description}'),
('user_skill', 'open', '{owner, skill}'),

('facility', 'open', '{name, facility_type, kasp_empanelled, longitude::numeric, latitude::numeric, pincode::int, ward, local_body, district, state, created_by,
    oxygen_capacity::int, type_b_cylinders::int, type_c_cylinders::int, type_d_cylinders::int, expected_oxygen_requirement::int, expected_type_b_cylinders::int,
    expected_type_c_cylinders::int, expected_type_d_cylinders::int, features::jsonb}'),
('facility', 'hidden', '{address, phone_number, cover_image_url, middleware_address, flags, is_closing}'),
('facility_capacity', 'open', '{facility, room_type, total_capacity, current_capacity}'),
('facility_census', 'open', '{facility, is_active, patients}'),
('hospital_doctors', 'open', '{facility, area, count}'),
('hub_spoke', 'open', '{hub, spoke, relationship}'),
('patient_stats', 'open', '{facility, entry_date, num_patients_visited, num_patients_home_quarantine, num_patients_isolation, num_patient_referred,
    num_patient_confirmed_positive}'),
('facility_summary', 'open', '{id, facility, s_type, day, created_date, modified_date}'),
('facility_summary', 'figures', '{data}'),
('district_summary', 'open', '{id, district, s_type, day, created_date, modified_date}'),
('district_summary', 'figures', '{data}'),
('goal_entry', 'open', '{goal, date, visitors, events}'),
('goal_property_entry', 'open', '{goal, date, property, value, visitors, events}'),

('patient', 'open', '{facility, facility_district, facility_state, created_by, assigned_to, gender, year_of_birth, death_datetime, ward, local_body, district, state,
    ration_card_category, blood_group::int, source, disease_status, test_type::int, is_active, allow_transfer, is_antenatal, is_vaccinated, is_declared_positive,
    number_of_doses, vaccine_name::int, review_time, date_declared_positive, date_of_test::timestamptz, date_of_result, date_of_receipt_of_information::timestamptz,
    last_vaccinated_date, last_menstruation_start_date, date_of_delivery, last_consultation, last_consultation_facility, last_consultation_assigned_to,
    last_consultation_discharged, last_consultation_began::timestamptz, consultation_facilities, discharged_facilities, unfiled, age_at_death, is_medical_worker::boolean,
    contact_with_confirmed_carrier::boolean, contact_with_suspected_carrier::boolean, estimated_contact_date::timestamptz, past_travel::boolean,
    date_of_return::timestamptz, is_migrant_worker::boolean, number_of_aged_dependents::int, number_of_chronic_diseased_dependents::int,
    number_of_primary_contacts::int, number_of_secondary_contacts::int, has_sari::boolean, will_donate_blood::boolean, fit_for_blood_donation::boolean, action::int,
    last_edited::int}'),
('patient', 'pseudonym', '{id, phone_number}'),
('patient', 'initials', '{name}'),
('patient', 'year', '{date_of_birth, born}'),
('patient', 'hidden', '{pk, emergency_phone_number, address, permanent_address, pincode, nationality, passport_no, ward_old, village, designation_of_health_care_worker,
    instituion_of_health_care_worker, frontline_worker, countries_travelled, transit_details, cluster_name, test_id, srf_id, covin_id, allergies, ongoing_medication,
    present_health, nearest_facility, meta_info, medical_history, contacted_patients, last_consultation_revision, commands}'),
('patient_note', 'open', '{facility, consultation, thread, user_type, created_by}'),
('patient_note', 'pseudonym', '{patient}'),
('patient_note', 'hidden', '{note, reply_to}'),

('consultation', 'open', '{facility, facility_district, facility_state, created_by, suggestion, route_to_facility, category, deprecated_covid_category, encounter_date,
    discharge_date, new_discharge_reason, discharge_reason::int, is_kasp, kasp_enabled_date, is_telemedicine, last_updated_by_telemedicine::boolean, medico_legal_case,
    is_readmission, admitted::boolean, assigned_to, treating_physician, has_consents, review_interval::int, referred_to::uuid, referred_from_facility::uuid,
    icu_admission_date::timestamptz, death_datetime::timestamptz, height::float8, weight::float8, last_edited_by::int, previous_consultation::uuid, current_bed}'),
('consultation', 'pseudonym', '{patient}'),
('consultation', 'hidden', '{patient_no, bed_number, examination_details, history_of_present_illness, treatment_plan, consultation_notes, course_in_facility, operation,
    special_instruction, investigation, procedure, intubation_history, referred_to_external, referred_from_facility_external, referred_by_external,
    transferred_from_location, previous_consultation_pk, discharge_notes, death_confirmed_doctor, news, beginning, heard_of_rounds, last_daily_round, summary_run, bed_move}'),
('open_stay', 'open', '{facility, local_body, bed_type, home_isolation, created_date}'),
('open_stay', 'pseudonym', '{patient}'),
('asset_location', 'open', '{facility, name, location_type}'),
('asset_location', 'hidden', '{description, middleware_address, new_beds}'),
('bed', 'open', '{facility, location, name, bed_type}'),
('bed', 'hidden', '{description, meta}'),
('bed_census', 'open', '{facility, beds}'),
('consultation_bed', 'open', '{consultation, bed, start_date, end_date, assets}'),
('consultation_bed', 'hidden', '{meta}'),
('consultation_bed_asset', 'open', '{stay, asset, end_date}'),
('asset', 'open', '{facility, current_location, name, asset_type, asset_class, status, is_working, warranty_amc_end_of_validity, last_service, stay::uuid,
    stay_until::timestamptz}'),
('asset', 'hidden', '{serial_number, manufacturer, description, not_working_reason, vendor_name, support_name, support_phone, support_email, qr_code_id, warranty_details, meta, local_ip_address, middleware_hostname,
    new_service}'),
('asset_bed', 'open', '{asset, bed}'),
('asset_bed', 'hidden', '{meta, is_closing}'),
('camera_preset', 'open', '{asset_bed, created_by, updated_by::int, is_migrated::boolean}'),
('camera_preset', 'hidden', '{name, position}'),
('asset_service', 'open', '{asset, serviced_on}'),
('asset_service', 'hidden', '{note, edits}'),
('asset_transaction', 'open', '{id, pk, created_date, asset, from_location, to_location, performed_by}'),
('availability_record', 'open', '{pk, linked_id, linked_model, status, timestamp, created_date}'),
('user_default_asset_location', 'open', '{location}'),
('icd11_concept', 'open', '{id, icd11_id, label, class_kind, is_leaf, parent, average_depth, is_adopted_child, breadth_value, chapter, chapter_short, root_block,
    root_category, hidden}'),
('investigation_group', 'open', '{id, pk, name}'),
('investigation', 'open', '{id, pk, name, investigation_type, choices, unit, ideal_value, min_value, max_value, groups}'),
('investigation_session', 'open', '{consultation, created_by}'),
('investigation_session', 'pseudonym', '{patient}'),
('investigation_session', 'hidden', '{results}'),
('investigation_value', 'open', '{id, session, session_pk, number, consultation, investigation, investigation_group, value, created_by, created_date,
    modified_date}'),
('investigation_value', 'pseudonym', '{patient}'),
('investigation_value', 'hidden', '{notes}'),

('inventory_unit', 'open', '{id, name}'),
('inventory_tag', 'open', '{id, name}'),
('inventory_item', 'open', '{id, name, description, min_quantity, default_unit, allowed_units, tags}'),
('inventory_conversion', 'open', '{id, name, from_unit, to_unit, multiplier}'),
('inventory_stock', 'open', '{facility, item, quantity, stocked_date::timestamptz, is_low, burn_rate, min_quantity, min_quantity_date::timestamptz}'),
('inventory_stock', 'hidden', '{last_movement, last_flag}'),
('inventory_log', 'open', '{id, pk, facility, item, unit, quantity, quantity_in_default_unit, current_stock, is_incoming, probable_accident, created_by, created_date}'),

('ambulance', 'open', '{created_by, owner_is_smart_phone::boolean, has_oxygen::boolean, has_ventilator::boolean, has_suction_machine::boolean, has_defibrillator::boolean,
    insurance_valid_till_year::int, ambulance_type::int, price_per_km::numeric, has_free_service::boolean, primary_district, secondary_district, third_district}'),
('ambulance', 'pseudonym', '{vehicle_number}'),
('ambulance', 'hidden', '{owner_name, owner_phone_number, drivers}'),

('medicine', 'open', '{id, pk, name, type, generic, company, contents, cims_class, atc_classification, created_date, modified_date}'),

('event_type', 'open', '{id, parent, name, description, model, fields, is_active}'),
('consultation_event', 'open', '{id, pk, consultation, event_type, caused_by, created_date, taken_at, object_model, object_id, external_id, change_type, is_latest}'),
('consultation_event', 'hidden', '{value}'),
('consultation_diagnosis', 'open', '{consultation, diagnosis, verification_status, is_principal, created_by}'),
('encounter_symptom', 'open', '{consultation, symptom, onset_date, cure_date, clinical_impression_status, created_by, updated_by::int}'),
('encounter_symptom', 'hidden', '{other_symptom}'),
('prescription', 'open', '{consultation, medicine, prescription_type, dosage_type, route::int, base_dosage, target_dosage, max_dosage, frequency::int, days::int,
    min_hours_between_doses::int, discontinued, discontinued_date::timestamptz, created_by}'),
('prescription', 'hidden', '{instruction_on_titration, indicator, notes, meta, discontinued_reason}'),
('medicine_administration', 'open', '{consultation, prescription, dosage, administered_date, archived_on, archived_by::int, created_by}'),
('medicine_administration', 'hidden', '{prescription_pk, notes}'),
('daily_round', 'open', '{appetite, archived_spo2, base_excess, bilateral_air_entry, bladder_drainage, bladder_issue, blood_sugar_level, bowel_issue, consciousness_level,
    consultation, created_by, created_by_telemedicine::boolean, deprecated_covid_category::int, dialysis_fluid_balance, dialysis_net_balance, etco2,
    glasgow_eye_open, glasgow_motor_response, glasgow_total_calculated, glasgow_verbal_response, hco3, in_prone_position, insulin_intake_dose,
    insulin_intake_frequency, is_experiencing_dysuria, is_parsed_by_ocr, lactate, last_edited_by, last_updated_by_telemedicine::boolean,
    left_pupil_light_reaction, left_pupil_size, limb_response_lower_extremity_left, limb_response_lower_extremity_right,
    limb_response_upper_extremity_left, limb_response_upper_extremity_right, nutrition_route, oral_issue, pain, patient_category, pco2, ph, po2,
    potassium, pulse, resp, rhythm, right_pupil_light_reaction, right_pupil_size, rounds_type, sleep, sodium, taken_at, temperature,
    total_intake_calculated, total_output_calculated, urination_frequency, ventilator_fio2, ventilator_interface, ventilator_mean_airway_pressure,
    ventilator_mode, ventilator_oxygen_modality, ventilator_oxygen_modality_flow_rate, ventilator_oxygen_modality_oxygen_rate, ventilator_peep,
    ventilator_pip, ventilator_pressure_support, ventilator_resp_rate, ventilator_spo2, ventilator_tidal_volume}'),
('daily_round', 'figures', '{bp, infusions, iv_fluids, feeds, output}'),
('daily_round', 'hidden', '{consultation_pk, physical_examination_info, other_details, consciousness_level_detail, left_pupil_light_reaction_detail, left_pupil_size_detail,
    right_pupil_light_reaction_detail, right_pupil_size_detail, rhythm_detail, pain_scale_enhanced, pressure_sore, nursing, medicine_administration, meta}'),
('patient_consent', 'open', '{consultation, type, patient_code_status, archived, archived_date, created_by, archived_by::int}'),

('patient_sample', 'open', '{consultation, facility, testing_facility, patient_facility, facility_district, facility_state, sample_type, icmr_category, status, result,
    date_of_sample, date_of_result, has_sari::boolean, has_ari::boolean, is_atypical_presentation::boolean, is_unusual_course::boolean, created_by, last_edited_by}'),
('patient_sample', 'pseudonym', '{patient}'),
('patient_sample', 'hidden', '{sample_type_other, diagnosis, diff_diagnosis, etiology_identified, atypical_presentation, fast_track, icmr_label, doctor_name, last_step}'),
('patient_sample_flow', 'open', '{id, pk, sample, status, created_by, created_date}'),
('patient_sample_flow', 'hidden', '{notes}'),

('shifting_request', 'open', '{origin_facility, shifting_approving_facility, assigned_facility, patient_facility, districts, states, status, breathlessness_level,
    emergency, is_up_shift, is_kasp, assigned_facility_type, preferred_vehicle_choice, is_assigned_to_user, assigned_to, created_by, last_edited_by,
    patient_category::int, modified_on}'),
('shifting_request', 'pseudonym', '{patient}'),
('shifting_request', 'hidden', '{assigned_facility_external, reason, vehicle_preference, comments, refering_facility_contact_name, refering_facility_contact_number,
    ambulance_driver_name, ambulance_phone_number, ambulance_number, steps, command}'),
('shifting_comment', 'open', '{request, created_by}'),
('shifting_comment', 'hidden', '{comment}'),
('resource_request', 'open', '{origin_facility, approving_facility, assigned_facility, districts, states, status, category, sub_category, emergency, priority,
    requested_quantity, assigned_quantity, is_assigned_to_user, assigned_to, created_by, last_edited_by, modified_on}'),
('resource_request', 'hidden', '{title, reason, refering_facility_contact_name, refering_facility_contact_number}'),
('resource_comment', 'open', '{request, created_by}'),
('resource_comment', 'hidden', '{comment}'),

('external_result', 'open', '{age, age_in, gender, is_repeat, ward, local_body, district, state, lab_name, test_type, sample_type, result, sample_collection_date,
    result_date, patient_created}'),
('external_result', 'initials', '{name}'),
('external_result', 'pseudonym', '{id, mobile_number}'),
('external_result', 'hidden', '{pk, srf_id, address, patient_status, source, patient_category}'),

('notification', 'open', '{intended_for, event, event_type, medium_sent, caused_by::int, read_at::timestamptz}'),
('notification', 'hidden', '{message, caused_objects}'),
('board_message', 'open', '{facility, created_by}'),
('board_message', 'hidden', '{message}'),
('file_upload', 'open', '{file_type, file_category, upload_completed, is_archived, uploaded_by, archived_by::int, archived_datetime::timestamptz, mime_type}'),
('file_upload', 'hidden', '{name, internal_name, associated_with, associating_id, archive_reason}');

-- The numbers and switches of a document, at whatever depth, without its texts. What has none is empty, and no null: whoever takes it apart would fail on that.
create or replace function reporting.figures(document jsonb) returns jsonb language sql immutable parallel safe as
$$
    select case jsonb_typeof(document)
        when 'object' then (select coalesce(jsonb_object_agg(e.key, reporting.figures(e.value)), '{}') from jsonb_each(document) e where jsonb_typeof(e.value) <> 'string')
        when 'array' then (select coalesce(jsonb_agg(reporting.figures(e)), '[]') from jsonb_array_elements(document) e where jsonb_typeof(e) <> 'string')
        when 'string' then null
        else document
    end
$$;

do
$views$
declare
    r record;
    shown text;
begin
    for r in select table_name as name from information_schema.views where table_schema = 'reporting'
    loop
        execute format('drop view reporting.%I cascade', r.name);
    end loop;

    for r in select distinct p.relation as name from reporting_policy p join information_schema.tables t on t.table_schema = 'public' and t.table_name = p.relation
    loop
        with declared as
        (
            select split_part(field, '::', 1) as field, nullif(split_part(field, '::', 2), '') as type, p.mask
            from reporting_policy p, unnest(p.fields) field
            where p.relation = r.name
                or p.relation = '*' and not exists
                (
                    select from reporting_policy own, unnest(own.fields) f where own.relation = r.name and split_part(f, '::', 1) = split_part(field, '::', 1)
                )
        ),
        found as
        (
            select d.field, d.mask, case when c.column_name is not null then format('t.%I', d.field) else format('(t.document ->> %L)::%s', d.field, coalesce(d.type, 'text')) end as value
            from declared d
            left join information_schema.columns c on c.table_schema = 'public' and c.table_name = r.name and c.column_name = d.field
            where d.mask <> 'hidden'
                and (c.column_name is not null or exists (select from kind k where k.name = r.name))
        )
        select string_agg(
            case f.mask
                when 'open' then f.value
                when 'initials' then format('regexp_replace(%s, ''(\S)\S*\s*'', ''\1'', ''g'')', f.value)
                when 'year' then format('extract(year from %s)::int', f.value)
                when 'last_digits' then format('right(%s, 3)', f.value)
                when 'figures' then format('reporting.figures((%s)::jsonb)', f.value)
                else format('encode(sha256((select key from public.reporting_key) || convert_to(%s::text, ''UTF8'')), ''hex'')', f.value)
            end || format(' as %I', f.field), ', ' order by f.field)
        into shown
        from found f;

        execute format('create view reporting.%I as select %s from public.%I t', r.name, shown, r.name);
    end loop;
end
$views$;

-- Where the migrating role may not make roles, whoever runs the server makes this one first.
do
$role$
begin
    if not exists (select from pg_roles where rolname = 'care_reporting') then
        begin
            create role care_reporting nologin;
        exception
            when duplicate_object or unique_violation then null; -- By another database of the server in this moment.
        end;
    end if;

    revoke all on schema public from care_reporting;
    grant usage on schema reporting to care_reporting;
    grant select on all tables in schema reporting to care_reporting;
    grant execute on function reporting.figures(jsonb) to care_reporting;
    -- A role is the whole server's: another of its databases may be setting the same in this moment, which PostgreSQL tells as an internal error.
    if not coalesce((select rolconfig from pg_roles where rolname = 'care_reporting'), '{}') @>
        array['search_path=reporting', 'default_transaction_read_only=on', 'statement_timeout=60s', 'idle_in_transaction_session_timeout=60s'] then
        begin
            alter role care_reporting set search_path = reporting;
            alter role care_reporting set default_transaction_read_only = on;
            alter role care_reporting set statement_timeout = '60s';
            alter role care_reporting set idle_in_transaction_session_timeout = '60s';
        exception
            when internal_error then raise notice 'The role care_reporting is being set up from another database.';
        end;
    end if;
exception
    when insufficient_privilege then raise notice 'The role care_reporting is not set up: the migrating role may not.';
end
$role$;

-- What everybody may do who can sign in, and whoever makes reports need not: temporary tables fill the disk, and advisory locks are those that migrations and the hubs of facilities
-- wait for. There is no right to NOTIFY that could be taken away: that the role is not let in where changes are announced is for the server to say (docs/reporting.md).
do
$public$
declare
    f regprocedure;
begin
    execute format('revoke temporary on database %I from public, care_reporting', current_database());
    execute format('grant temporary on database %I to %I', current_database(), current_user);
    for f in select p.oid from pg_proc p where p.pronamespace = 'pg_catalog'::regnamespace and p.proname like 'pg%advisory%'
    loop
        execute format('revoke execute on function %s from public', f);
        execute format('grant execute on function %s to %I', f, current_user);
    end loop;
exception
    when insufficient_privilege or undefined_object then raise notice 'What everybody may do in this database is not narrowed: the migrating role may not.';
end
$public$;
