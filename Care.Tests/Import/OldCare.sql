-- An empty database of the old Care as of October 2024, as far as tests of the import need it (docs/import.md): its tables and types, without keys and rules. What
-- its columns may not lack has a default, so that a test says what it is about and no more.
create table django_migrations (id bigint primary key generated always as identity, app text, name text, applied timestamptz default now());
insert into django_migrations (app, name) values ('facility', '0465_merge_20240923_1045'), ('facility', '0466_camera_presets'),
    ('users', '0019_rename_doctor_qualification_user_qualification');

create table django_content_type (id integer primary key, app_label varchar(100) default '', model varchar(100) default '');
create table facility_ambulance
(
    id bigint primary key, external_id uuid default gen_random_uuid(), created_date timestamptz default '2024-01-02T03:04:05.678901Z', modified_date
    timestamptz default '2024-01-02T03:04:05.678901Z', deleted boolean default false, vehicle_number varchar(20) default '', owner_name varchar(255)
    default '', owner_phone_number varchar(14) default '', owner_is_smart_phone boolean default false, has_oxygen boolean default false, has_ventilator
    boolean default false, has_suction_machine boolean default false, has_defibrillator boolean default false, insurance_valid_till_year integer default
    1, ambulance_type integer default 1, price_per_km numeric(7,2), has_free_service boolean default false, created_by_id bigint, primary_district_id
    bigint, secondary_district_id bigint, third_district_id bigint
);
create table facility_ambulancedriver
(
    id bigint primary key, external_id uuid default gen_random_uuid(), created_date timestamptz default '2024-01-02T03:04:05.678901Z', modified_date
    timestamptz default '2024-01-02T03:04:05.678901Z', deleted boolean default false, name varchar(255) default '', phone_number varchar(14) default '',
    is_smart_phone boolean default false, ambulance_id bigint
);
create table facility_asset
(
    id bigint primary key, external_id uuid default gen_random_uuid(), created_date timestamptz default '2024-01-02T03:04:05.678901Z', modified_date
    timestamptz default '2024-01-02T03:04:05.678901Z', deleted boolean default false, name varchar(1024) default '', description text, asset_type integer
    default 1, asset_class varchar(20), status integer default 1, is_working boolean, not_working_reason varchar(1024), serial_number varchar(1024),
    warranty_details text, meta jsonb default '{}', vendor_name varchar(1024), support_name varchar(1024), support_phone varchar(15) default '',
    support_email varchar(254), qr_code_id varchar(1024), manufacturer varchar(1024), warranty_amc_end_of_validity date, current_location_id bigint,
    last_service_id bigint
);
create table facility_assetbed
(
    id bigint primary key, external_id uuid default gen_random_uuid(), created_date timestamptz default '2024-01-02T03:04:05.678901Z', modified_date
    timestamptz default '2024-01-02T03:04:05.678901Z', deleted boolean default false, meta jsonb default '{}', asset_id bigint, bed_id bigint
);
create table facility_assetlocation
(
    id bigint primary key, external_id uuid default gen_random_uuid(), created_date timestamptz default '2024-01-02T03:04:05.678901Z', modified_date
    timestamptz default '2024-01-02T03:04:05.678901Z', deleted boolean default false, name varchar(1024) default '', description text, location_type
    integer default 1, facility_id bigint, middleware_address varchar(200)
);
create table facility_assetservice
(
    id bigint primary key, external_id uuid default gen_random_uuid(), created_date timestamptz default '2024-01-02T03:04:05.678901Z', modified_date
    timestamptz default '2024-01-02T03:04:05.678901Z', deleted boolean default false, serviced_on date, note text, asset_id bigint
);
create table facility_assetserviceedit
(
    id bigint primary key, edited_on timestamptz default '2024-01-02T03:04:05.678901Z', serviced_on date, note text default '', asset_service_id bigint,
    edited_by_id bigint
);
create table facility_assettransaction
(
    id bigint primary key, external_id uuid default gen_random_uuid(), created_date timestamptz default '2024-01-02T03:04:05.678901Z', modified_date
    timestamptz default '2024-01-02T03:04:05.678901Z', deleted boolean default false, asset_id bigint, from_location_id bigint, performed_by_id bigint,
    to_location_id bigint
);
create table facility_availabilityrecord
(
    id bigint primary key, external_id uuid default gen_random_uuid(), created_date timestamptz default '2024-01-02T03:04:05.678901Z', modified_date
    timestamptz default '2024-01-02T03:04:05.678901Z', deleted boolean default false, object_external_id uuid, status varchar(20) default '', "timestamp"
    timestamptz default '2024-01-02T03:04:05.678901Z', content_type_id integer
);
create table facility_bed
(
    id bigint primary key, external_id uuid default gen_random_uuid(), created_date timestamptz default '2024-01-02T03:04:05.678901Z', modified_date
    timestamptz default '2024-01-02T03:04:05.678901Z', deleted boolean default false, name varchar(1024) default '', description text default '', bed_type
    integer default 1, meta jsonb default '{}', facility_id bigint, location_id bigint
);
create table facility_building
(
    id bigint primary key, external_id uuid default gen_random_uuid(), created_date timestamptz default '2024-01-02T03:04:05.678901Z', modified_date
    timestamptz default '2024-01-02T03:04:05.678901Z', deleted boolean default false, name varchar(1000) default '', num_rooms integer default 1,
    num_floors integer default 1, num_buildings integer default 1, facility_id bigint
);
create table facility_camerapreset
(
    id bigint primary key, external_id uuid default gen_random_uuid(), created_date timestamptz default '2024-01-02T03:04:05.678901Z', modified_date
    timestamptz default '2024-01-02T03:04:05.678901Z', deleted boolean default false, name varchar(255), position jsonb default '{}', is_migrated boolean
    default false, asset_bed_id bigint, created_by_id bigint, updated_by_id bigint
);
create table facility_consultationbed
(
    id bigint primary key, external_id uuid default gen_random_uuid(), created_date timestamptz default '2024-01-02T03:04:05.678901Z', modified_date
    timestamptz default '2024-01-02T03:04:05.678901Z', deleted boolean default false, start_date timestamptz default '2024-01-02T03:04:05.678901Z',
    end_date timestamptz, meta jsonb default '{}', bed_id bigint, consultation_id bigint
);
create table facility_consultationbedasset
(
    id bigint primary key, external_id uuid default gen_random_uuid(), created_date timestamptz default '2024-01-02T03:04:05.678901Z', modified_date
    timestamptz default '2024-01-02T03:04:05.678901Z', deleted boolean default false, asset_id bigint, consultation_bed_id bigint
);
create table facility_consultationdiagnosis
(
    id bigint primary key, external_id uuid default gen_random_uuid(), created_date timestamptz default '2024-01-02T03:04:05.678901Z', modified_date
    timestamptz default '2024-01-02T03:04:05.678901Z', deleted boolean default false, verification_status varchar(20) default '', is_principal boolean
    default false, is_migrated boolean default false, consultation_id bigint, created_by_id bigint, diagnosis_id bigint
);
create table facility_dailyround
(
    id bigint primary key, external_id uuid default gen_random_uuid(), created_date timestamptz default '2024-01-02T03:04:05.678901Z', modified_date
    timestamptz default '2024-01-02T03:04:05.678901Z', deleted boolean default false, temperature numeric(5,2), archived_spo2 numeric(4,2),
    physical_examination_info text, deprecated_covid_category varchar(8), patient_category varchar(13), other_details text, last_updated_by_telemedicine
    boolean default false, created_by_telemedicine boolean default false, taken_at timestamptz, rounds_type integer default 1, consciousness_level
    integer, consciousness_level_detail text, in_prone_position boolean, left_pupil_size integer, left_pupil_size_detail text, left_pupil_light_reaction
    integer, left_pupil_light_reaction_detail text, right_pupil_size integer, right_pupil_size_detail text, right_pupil_light_reaction integer,
    right_pupil_light_reaction_detail text, glasgow_eye_open integer, glasgow_verbal_response integer, glasgow_motor_response integer,
    glasgow_total_calculated integer, limb_response_upper_extremity_right integer, limb_response_upper_extremity_left integer,
    limb_response_lower_extremity_left integer, limb_response_lower_extremity_right integer, bp jsonb, pulse integer, resp integer, rhythm integer,
    rhythm_detail text, ventilator_interface integer, ventilator_mode integer, ventilator_peep numeric(4,2), ventilator_pip integer,
    ventilator_mean_airway_pressure integer, ventilator_resp_rate integer, ventilator_pressure_support integer, ventilator_tidal_volume integer,
    ventilator_oxygen_modality integer, ventilator_oxygen_modality_oxygen_rate integer, ventilator_oxygen_modality_flow_rate integer, ventilator_fio2
    integer, ventilator_spo2 integer, etco2 integer, bilateral_air_entry boolean, pain integer, pain_scale_enhanced jsonb default '[]', ph numeric(4,2),
    pco2 integer, po2 integer, hco3 numeric(4,2), base_excess integer, lactate numeric(4,2), sodium numeric(5,2), potassium numeric(4,2),
    blood_sugar_level integer, insulin_intake_dose numeric(5,2), insulin_intake_frequency integer, infusions jsonb default '[]', iv_fluids jsonb default
    '[]', feeds jsonb default '[]', total_intake_calculated numeric(6,2), output jsonb default '[]', total_output_calculated numeric(6,2),
    dialysis_fluid_balance integer, dialysis_net_balance integer, pressure_sore jsonb default '[]', nursing jsonb default '[]', medicine_administration
    jsonb default '[]', meta jsonb default '{}', consultation_id bigint, created_by_id bigint, last_edited_by_id bigint, is_parsed_by_ocr boolean default
    false, appetite smallint, bladder_drainage smallint, bladder_issue smallint, bowel_issue smallint, is_experiencing_dysuria boolean, nutrition_route
    smallint, oral_issue smallint, sleep smallint, urination_frequency smallint
);
create table facility_disease (id bigint primary key, disease integer default 1, details text, deleted boolean default false, patient_id bigint);
create table facility_districtscopedsummary
(
    id uuid primary key, created_date timestamptz default '2024-01-02T03:04:05.678901Z', modified_date timestamptz default '2024-01-02T03:04:05.678901Z',
    s_type varchar(100) default '', data jsonb, district_id bigint
);
create table facility_encountersymptom
(
    id bigint primary key, external_id uuid default gen_random_uuid(), created_date timestamptz default '2024-01-02T03:04:05.678901Z', modified_date
    timestamptz default '2024-01-02T03:04:05.678901Z', deleted boolean default false, symptom smallint default 1, other_symptom varchar default '',
    onset_date timestamptz default '2024-01-02T03:04:05.678901Z', cure_date timestamptz, clinical_impression_status varchar(255) default '',
    consultation_id bigint, created_by_id bigint, updated_by_id bigint, is_migrated boolean default false
);
create table facility_eventtype
(
    id bigint primary key, name varchar(100) default '', description text, model varchar(50) default '', fields varchar(50)[] default '{}', created_date
    timestamptz default '2024-01-02T03:04:05.678901Z', is_active boolean default false, parent_id bigint
);
create table facility_facility
(
    id bigint primary key, external_id uuid default gen_random_uuid(), created_date timestamptz default '2024-01-02T03:04:05.678901Z', modified_date
    timestamptz default '2024-01-02T03:04:05.678901Z', deleted boolean default false, name varchar(1000) default '', is_active boolean default false,
    verified boolean default false, facility_type integer default 1, kasp_empanelled boolean default false, longitude numeric(22,16), latitude
    numeric(22,16), pincode integer, address text default '', oxygen_capacity integer default 1, type_b_cylinders integer default 1, type_c_cylinders
    integer default 1, type_d_cylinders integer default 1, expected_oxygen_requirement integer default 1, expected_type_b_cylinders integer default 1,
    expected_type_c_cylinders integer default 1, expected_type_d_cylinders integer default 1, phone_number varchar(14) default '', corona_testing boolean
    default false, cover_image_url varchar(500), middleware_address varchar(200), created_by_id bigint, district_id bigint, local_body_id bigint, state_id
    bigint, ward_id bigint, features smallint[]
);
create table facility_facilitycapacity
(
    id bigint primary key, external_id uuid default gen_random_uuid(), created_date timestamptz default '2024-01-02T03:04:05.678901Z', modified_date
    timestamptz default '2024-01-02T03:04:05.678901Z', deleted boolean default false, room_type integer default 1, total_capacity integer default 1,
    current_capacity integer default 1, facility_id bigint
);
create table facility_facilityflag
(
    id bigint primary key, external_id uuid default gen_random_uuid(), created_date timestamptz default '2024-01-02T03:04:05.678901Z', modified_date
    timestamptz default '2024-01-02T03:04:05.678901Z', deleted boolean default false, flag varchar(1024) default '', facility_id bigint
);
create table facility_facilityhubspoke
(
    id bigint primary key, external_id uuid default gen_random_uuid(), created_date timestamptz default '2024-01-02T03:04:05.678901Z', modified_date
    timestamptz default '2024-01-02T03:04:05.678901Z', deleted boolean default false, relationship integer default 1, hub_id bigint, spoke_id bigint
);
create table facility_facilityinventoryburnrate
(
    id bigint primary key, external_id uuid default gen_random_uuid(), created_date timestamptz default '2024-01-02T03:04:05.678901Z', modified_date
    timestamptz default '2024-01-02T03:04:05.678901Z', deleted boolean default false, burn_rate float8 default 1, current_stock float8 default 1,
    facility_id bigint, item_id bigint
);
create table facility_facilityinventoryitem
(
    id bigint primary key, name varchar(1000) default '', description text default '', min_quantity float8 default 1, default_unit_id bigint
);
create table facility_facilityinventoryitem_allowed_units (id bigint primary key, facilityinventoryitem_id bigint, facilityinventoryunit_id bigint);
create table facility_facilityinventoryitem_tags (id bigint primary key, facilityinventoryitem_id bigint, facilityinventoryitemtag_id bigint);
create table facility_facilityinventoryitemtag (id bigint primary key, name varchar(255) default '');
create table facility_facilityinventorylog
(
    id bigint primary key, external_id uuid default gen_random_uuid(), created_date timestamptz default '2024-01-02T03:04:05.678901Z', modified_date
    timestamptz default '2024-01-02T03:04:05.678901Z', deleted boolean default false, current_stock float8 default 1, quantity_in_default_unit float8
    default 1, quantity float8 default 1, is_incoming boolean default false, probable_accident boolean default false, created_by_id bigint, facility_id
    bigint, item_id bigint, unit_id bigint
);
create table facility_facilityinventoryminquantity
(
    id bigint primary key, external_id uuid default gen_random_uuid(), created_date timestamptz default '2024-01-02T03:04:05.678901Z', modified_date
    timestamptz default '2024-01-02T03:04:05.678901Z', deleted boolean default false, min_quantity float8 default 1, facility_id bigint, item_id bigint
);
create table facility_facilityinventorysummary
(
    id bigint primary key, external_id uuid default gen_random_uuid(), created_date timestamptz default '2024-01-02T03:04:05.678901Z', modified_date
    timestamptz default '2024-01-02T03:04:05.678901Z', deleted boolean default false, quantity float8 default 1, is_low boolean default false, facility_id
    bigint, item_id bigint
);
create table facility_facilityinventoryunit (id bigint primary key, name varchar(255) default '');
create table facility_facilityinventoryunitconverter (id bigint primary key, multiplier float8 default 1, from_unit_id bigint, to_unit_id bigint);
create table facility_facilitylocalgovtbody (id bigint primary key, district_id bigint, facility_id bigint, local_body_id bigint);
create table facility_facilitypatientstatshistory
(
    id bigint primary key, external_id uuid default gen_random_uuid(), created_date timestamptz default '2024-01-02T03:04:05.678901Z', modified_date
    timestamptz default '2024-01-02T03:04:05.678901Z', deleted boolean default false, entry_date date, num_patients_visited integer default 1,
    num_patients_home_quarantine integer default 1, num_patients_isolation integer default 1, num_patient_referred integer default 1,
    num_patient_confirmed_positive integer default 1, facility_id bigint
);
create table facility_facilityrelatedsummary
(
    id uuid primary key, created_date timestamptz default '2024-01-02T03:04:05.678901Z', modified_date timestamptz default '2024-01-02T03:04:05.678901Z',
    s_type varchar(100) default '', data jsonb, facility_id bigint
);
create table facility_facilityuser (id bigint primary key, created_by_id bigint, facility_id bigint, user_id bigint);
create table facility_fileupload
(
    id bigint primary key, external_id uuid default gen_random_uuid(), created_date timestamptz default '2024-01-02T03:04:05.678901Z', modified_date
    timestamptz default '2024-01-02T03:04:05.678901Z', deleted boolean default false, name varchar(2000) default '', internal_name varchar(2000) default
    '', associating_id varchar(100) default '', upload_completed boolean default false, is_archived boolean default false, archive_reason text default '',
    archived_datetime timestamptz, file_type integer default 1, file_category varchar(100) default '', archived_by_id bigint, uploaded_by_id bigint
);
create table facility_historicalfacilitycapacity
(
    id bigint primary key, external_id uuid default gen_random_uuid(), created_date timestamptz default '2024-01-02T03:04:05.678901Z', modified_date
    timestamptz default '2024-01-02T03:04:05.678901Z', deleted boolean default false, room_type integer default 1, total_capacity integer default 1,
    current_capacity integer default 1, history_id integer, history_date timestamptz default '2024-01-02T03:04:05.678901Z', history_change_reason
    varchar(100), history_type varchar(1) default '', facility_id bigint, history_user_id bigint
);
create table facility_historicalpatientregistration
(
    id bigint primary key, external_id uuid default gen_random_uuid(), created_date timestamptz default '2024-01-02T03:04:05.678901Z', modified_date
    timestamptz default '2024-01-02T03:04:05.678901Z', deleted boolean default false, source integer default 1, name varchar(200) default '', gender
    integer default 1, phone_number varchar(14) default '', emergency_phone_number varchar(14) default '', address text default '', permanent_address text
    default '', pincode integer, date_of_birth date, year_of_birth integer, nationality varchar(255) default '', passport_no varchar(255) default '',
    is_medical_worker boolean default false, blood_group varchar(4), contact_with_confirmed_carrier boolean default false, contact_with_suspected_carrier
    boolean default false, estimated_contact_date timestamptz, past_travel boolean default false, countries_travelled_old text, countries_travelled jsonb,
    date_of_return timestamptz, allergies text default '', present_health text default '', ongoing_medication text default '', "has_SARI" boolean default
    false, is_antenatal boolean default false, ward_old varchar(255) default '', is_migrant_worker boolean default false, disease_status integer default
    1, number_of_aged_dependents integer default 1, number_of_chronic_diseased_dependents integer default 1, action integer, review_time timestamptz,
    is_active boolean default false, date_of_receipt_of_information timestamptz, test_id varchar(100), date_of_test timestamptz, srf_id varchar(200)
    default '', test_type integer default 1, allow_transfer boolean default false, will_donate_blood boolean, fit_for_blood_donation boolean, village
    varchar(255), designation_of_health_care_worker varchar(255), instituion_of_health_care_worker varchar(255), transit_details varchar(255),
    frontline_worker varchar(255), date_of_result timestamptz, number_of_primary_contacts integer, number_of_secondary_contacts integer, is_vaccinated
    boolean default false, number_of_doses integer default 1, vaccine_name varchar(15), covin_id varchar(15), last_vaccinated_date timestamptz,
    cluster_name varchar(255), is_declared_positive boolean, date_declared_positive timestamptz, history_id integer, history_date timestamptz default
    '2024-01-02T03:04:05.678901Z', history_change_reason varchar(100), history_type varchar(1) default '', assigned_to_id bigint, created_by_id bigint,
    district_id bigint, facility_id bigint, history_user_id bigint, last_consultation_id bigint, last_edited_id bigint, local_body_id bigint,
    nearest_facility_id bigint, state_id bigint, ward_id bigint, date_of_delivery date, last_menstruation_start_date date, death_datetime timestamptz,
    ration_card_category varchar(8)
);
create table facility_hospitaldoctors
(
    id bigint primary key, external_id uuid default gen_random_uuid(), created_date timestamptz default '2024-01-02T03:04:05.678901Z', modified_date
    timestamptz default '2024-01-02T03:04:05.678901Z', deleted boolean default false, area integer default 1, count integer default 1, facility_id bigint
);
create table facility_icd11diagnosis
(
    id bigint primary key, icd11_id varchar(255) default '', label varchar(255) default '', class_kind varchar(255) default '', is_leaf boolean default
    false, average_depth integer default 1, is_adopted_child boolean default false, breadth_value numeric(24,22), meta_hidden boolean default false,
    meta_chapter varchar(255) default '', meta_chapter_short varchar(255), meta_root_block varchar(255), meta_root_category varchar(255), parent_id bigint
);
create table facility_investigationsession
(
    id bigint primary key, created_date timestamptz default '2024-01-02T03:04:05.678901Z', modified_date timestamptz default
    '2024-01-02T03:04:05.678901Z', deleted boolean default false, external_id uuid default gen_random_uuid(), created_by_id bigint
);
create table facility_investigationvalue
(
    id bigint primary key, external_id uuid default gen_random_uuid(), created_date timestamptz default '2024-01-02T03:04:05.678901Z', modified_date
    timestamptz default '2024-01-02T03:04:05.678901Z', deleted boolean default false, value float8, notes text, consultation_id bigint, group_id bigint,
    investigation_id bigint, session_id bigint
);
create table facility_medibasemedicine
(
    id bigint primary key, external_id uuid default gen_random_uuid(), created_date timestamptz default '2024-01-02T03:04:05.678901Z', modified_date
    timestamptz default '2024-01-02T03:04:05.678901Z', deleted boolean default false, name varchar(255) default '', type varchar(16) default '', generic
    varchar(255), company varchar(255), contents text, cims_class varchar(255), atc_classification text
);
create table facility_medicineadministration
(
    id bigint primary key, external_id uuid default gen_random_uuid(), created_date timestamptz default '2024-01-02T03:04:05.678901Z', modified_date
    timestamptz default '2024-01-02T03:04:05.678901Z', deleted boolean default false, notes text default '', administered_date timestamptz default
    '2024-01-02T03:04:05.678901Z', administered_by_id bigint, prescription_id bigint, archived_by_id bigint, archived_on timestamptz, dosage varchar(100)
);
create table facility_notification
(
    id bigint primary key, external_id uuid default gen_random_uuid(), created_date timestamptz default '2024-01-02T03:04:05.678901Z', modified_date
    timestamptz default '2024-01-02T03:04:05.678901Z', deleted boolean default false, medium_sent integer default 1, read_at timestamptz, event_type
    integer default 1, event integer default 1, message text, caused_objects jsonb, caused_by_id bigint, intended_for_id bigint
);
create table facility_patientconsent
(
    id bigint primary key, external_id uuid default gen_random_uuid(), created_date timestamptz default '2024-01-02T03:04:05.678901Z', modified_date
    timestamptz default '2024-01-02T03:04:05.678901Z', deleted boolean default false, type integer default 1, patient_code_status integer, archived
    boolean default false, archived_date timestamptz, archived_by_id bigint, consultation_id bigint, created_by_id bigint, is_migrated boolean default
    false
);
create table facility_patientconsultation
(
    id bigint primary key, external_id uuid default gen_random_uuid(), created_date timestamptz default '2024-01-02T03:04:05.678901Z', modified_date
    timestamptz default '2024-01-02T03:04:05.678901Z', deleted boolean default false, patient_no varchar(100), deprecated_covid_category varchar(8),
    category varchar(13), examination_details text, history_of_present_illness text, treatment_plan text, consultation_notes text, course_in_facility
    text, investigation jsonb default '[]', procedure jsonb default '{}', suggestion varchar(4) default '', route_to_facility smallint, review_interval
    integer default 1, referred_to_external text, admitted boolean default false, encounter_date timestamptz default '2024-01-02T03:04:05.678901Z',
    discharge_date timestamptz, discharge_reason varchar(4), discharge_notes text, death_datetime timestamptz, death_confirmed_doctor text, bed_number
    varchar(100), is_kasp boolean default false, kasp_enabled_date timestamptz, is_telemedicine boolean default false, last_updated_by_telemedicine
    boolean default false, deprecated_verified_by text, height float8, weight float8, operation text, special_instruction text, intubation_history jsonb
    default '[]', assigned_to_id bigint, created_by_id bigint, current_bed_id bigint, facility_id bigint, last_daily_round_id bigint, last_edited_by_id
    bigint, patient_id bigint, referred_to_id bigint, treating_physician_id bigint, is_readmission boolean default false, medico_legal_case boolean
    default false, icu_admission_date timestamptz, referred_by_external text, referred_from_facility_id bigint, referred_from_facility_external text,
    transferred_from_location_id bigint, new_discharge_reason smallint, previous_consultation_id bigint, has_consents integer[] default '{}'
);
create table facility_patientconsultationevent
(
    id bigint primary key, external_id varchar(26) default '', created_date timestamptz default '2024-01-02T03:04:05.678901Z', object_model varchar(50)
    default '', object_id integer, is_latest boolean default false, meta jsonb default '{}', value jsonb default '{}', change_type varchar(10) default '',
    caused_by_id bigint, consultation_id bigint, event_type_id bigint, taken_at timestamptz default '2024-01-02T03:04:05.678901Z'
);
create table facility_patientcontactdetails
(
    id bigint primary key, relation_with_patient integer default 1, mode_of_contact integer default 1, date_of_first_contact date, date_of_last_contact
    date, is_primary boolean default false, condition_of_contact_is_symptomatic boolean default false, deleted boolean default false, patient_id bigint,
    patient_in_contact_id bigint
);
create table facility_patientexternaltest
(
    id bigint primary key, external_id uuid default gen_random_uuid(), created_date timestamptz default '2024-01-02T03:04:05.678901Z', modified_date
    timestamptz default '2024-01-02T03:04:05.678901Z', deleted boolean default false, srf_id varchar(255) default '', name varchar(1000) default '', age
    integer default 1, age_in varchar(20) default '', gender varchar(10) default '', address text default '', mobile_number varchar(15) default '',
    is_repeat boolean default false, patient_status varchar(15) default '', source varchar(255), patient_category varchar(255), lab_name varchar(255)
    default '', test_type varchar(255) default '', sample_type varchar(255) default '', result varchar(255) default '', sample_collection_date date,
    result_date date, patient_created boolean default false, district_id bigint, local_body_id bigint, ward_id bigint
);
create table facility_patientinvestigation
(
    id bigint primary key, external_id uuid default gen_random_uuid(), created_date timestamptz default '2024-01-02T03:04:05.678901Z', modified_date
    timestamptz default '2024-01-02T03:04:05.678901Z', deleted boolean default false, name varchar(500) default '', unit text, ideal_value text, min_value
    float8, max_value float8, investigation_type varchar(10), choices text
);
create table facility_patientinvestigation_groups (id bigint primary key, patientinvestigation_id bigint, patientinvestigationgroup_id bigint);
create table facility_patientinvestigationgroup
(
    id bigint primary key, external_id uuid default gen_random_uuid(), created_date timestamptz default '2024-01-02T03:04:05.678901Z', modified_date
    timestamptz default '2024-01-02T03:04:05.678901Z', deleted boolean default false, name varchar(500) default ''
);
create table facility_patientmetainfo
(
    id bigint primary key, occupation integer, head_of_household boolean, domestic_healthcare_support smallint, socioeconomic_status smallint
);
create table facility_patientnotes
(
    id bigint primary key, external_id uuid default gen_random_uuid(), created_date timestamptz default '2024-01-02T03:04:05.678901Z', modified_date
    timestamptz default '2024-01-02T03:04:05.678901Z', deleted boolean default false, note text default '', created_by_id bigint, facility_id bigint,
    patient_id bigint, user_type varchar(25) default '', consultation_id bigint, thread smallint default 1, reply_to_id bigint
);
create table facility_patientnotesedit
(
    id bigint primary key, edited_date timestamptz default '2024-01-02T03:04:05.678901Z', note text default '', edited_by_id bigint, patient_note_id
    bigint
);
create table facility_patientregistration
(
    id bigint primary key, external_id uuid default gen_random_uuid(), created_date timestamptz default '2024-01-02T03:04:05.678901Z', modified_date
    timestamptz default '2024-01-02T03:04:05.678901Z', deleted boolean default false, source integer default 1, name varchar(200) default '', gender
    integer default 1, phone_number varchar(14) default '', emergency_phone_number varchar(14) default '', address text default '', permanent_address text
    default '', pincode integer, date_of_birth date, year_of_birth integer, nationality varchar(255) default '', passport_no varchar(255) default '',
    is_medical_worker boolean default false, blood_group varchar(4), contact_with_confirmed_carrier boolean default false, contact_with_suspected_carrier
    boolean default false, estimated_contact_date timestamptz, past_travel boolean default false, countries_travelled_old text, countries_travelled jsonb,
    date_of_return timestamptz, allergies text default '', present_health text default '', ongoing_medication text default '', "has_SARI" boolean default
    false, is_antenatal boolean default false, ward_old varchar(255) default '', is_migrant_worker boolean default false, disease_status integer default
    1, number_of_aged_dependents integer default 1, number_of_chronic_diseased_dependents integer default 1, action integer, review_time timestamptz,
    is_active boolean default false, date_of_receipt_of_information timestamptz, test_id varchar(100), date_of_test timestamptz, srf_id varchar(200)
    default '', test_type integer default 1, allow_transfer boolean default false, will_donate_blood boolean, fit_for_blood_donation boolean, village
    varchar(255), designation_of_health_care_worker varchar(255), instituion_of_health_care_worker varchar(255), transit_details varchar(255),
    frontline_worker varchar(255), date_of_result timestamptz, number_of_primary_contacts integer, number_of_secondary_contacts integer, is_vaccinated
    boolean default false, number_of_doses integer default 1, vaccine_name varchar(15), covin_id varchar(15), last_vaccinated_date timestamptz,
    cluster_name varchar(255), is_declared_positive boolean, date_declared_positive timestamptz, assigned_to_id bigint, created_by_id bigint, district_id
    bigint, facility_id bigint, last_consultation_id bigint, last_edited_id bigint, local_body_id bigint, meta_info_id bigint, nearest_facility_id bigint,
    state_id bigint, ward_id bigint, date_of_delivery date, last_menstruation_start_date date, death_datetime timestamptz, ration_card_category varchar(8)
);
create table facility_patientsample
(
    id bigint primary key, external_id uuid default gen_random_uuid(), created_date timestamptz default '2024-01-02T03:04:05.678901Z', modified_date
    timestamptz default '2024-01-02T03:04:05.678901Z', deleted boolean default false, sample_type integer default 1, sample_type_other text default '',
    has_sari boolean default false, has_ari boolean default false, doctor_name varchar(255) default '', diagnosis text default '', diff_diagnosis text
    default '', etiology_identified text default '', is_atypical_presentation boolean default false, atypical_presentation text default '',
    is_unusual_course boolean default false, icmr_category integer default 1, icmr_label varchar(200) default '', status integer default 1, result integer
    default 1, fast_track text default '', date_of_sample timestamptz, date_of_result timestamptz, consultation_id bigint, created_by_id bigint,
    last_edited_by_id bigint, patient_id bigint, testing_facility_id bigint
);
create table facility_patientsampleflow
(
    id bigint primary key, external_id uuid default gen_random_uuid(), created_date timestamptz default '2024-01-02T03:04:05.678901Z', modified_date
    timestamptz default '2024-01-02T03:04:05.678901Z', deleted boolean default false, status integer default 1, notes varchar(255) default '',
    created_by_id bigint, patient_sample_id bigint
);
create table facility_prescription
(
    id bigint primary key, external_id uuid default gen_random_uuid(), created_date timestamptz default '2024-01-02T03:04:05.678901Z', modified_date
    timestamptz default '2024-01-02T03:04:05.678901Z', deleted boolean default false, prescription_type varchar(100) default '', medicine_old
    varchar(1023), route varchar(100), base_dosage varchar(100), frequency varchar(100), days integer, indicator text, max_dosage varchar(100),
    min_hours_between_doses integer, notes text default '', meta jsonb default '{}', discontinued boolean default false, discontinued_reason text default
    '', discontinued_date timestamptz, is_migrated boolean default false, consultation_id bigint, prescribed_by_id bigint, medicine_id bigint, dosage_type
    varchar(100) default '', instruction_on_titration text, target_dosage varchar(100)
);
create table facility_resourcerequest
(
    id bigint primary key, external_id uuid default gen_random_uuid(), created_date timestamptz default '2024-01-02T03:04:05.678901Z', modified_date
    timestamptz default '2024-01-02T03:04:05.678901Z', deleted boolean default false, emergency boolean default false, title varchar(255) default '',
    reason text default '', refering_facility_contact_name text default '', refering_facility_contact_number varchar(14) default '', status integer
    default 1, category integer default 1, sub_category integer default 1, priority integer, requested_quantity integer default 1, assigned_quantity
    integer default 1, is_assigned_to_user boolean default false, approving_facility_id bigint, assigned_facility_id bigint, assigned_to_id bigint,
    created_by_id bigint, last_edited_by_id bigint, origin_facility_id bigint
);
create table facility_resourcerequestcomment
(
    id bigint primary key, external_id uuid default gen_random_uuid(), created_date timestamptz default '2024-01-02T03:04:05.678901Z', modified_date
    timestamptz default '2024-01-02T03:04:05.678901Z', deleted boolean default false, comment text default '', created_by_id bigint, request_id bigint
);
create table facility_shiftingrequest
(
    id bigint primary key, external_id uuid default gen_random_uuid(), created_date timestamptz default '2024-01-02T03:04:05.678901Z', modified_date
    timestamptz default '2024-01-02T03:04:05.678901Z', deleted boolean default false, assigned_facility_type integer, assigned_facility_external text,
    emergency boolean default false, is_up_shift boolean default false, reason text default '', vehicle_preference text default '',
    preferred_vehicle_choice integer, comments text default '', refering_facility_contact_name text default '', refering_facility_contact_number
    varchar(14) default '', is_kasp boolean default false, status integer default 1, breathlessness_level integer, is_assigned_to_user boolean default
    false, ambulance_driver_name text default '', ambulance_phone_number varchar(14) default '', ambulance_number text default '', assigned_facility_id
    bigint, assigned_to_id bigint, created_by_id bigint, last_edited_by_id bigint, origin_facility_id bigint, patient_id bigint,
    shifting_approving_facility_id bigint
);
create table facility_shiftingrequestcomment
(
    id bigint primary key, external_id uuid default gen_random_uuid(), created_date timestamptz default '2024-01-02T03:04:05.678901Z', modified_date
    timestamptz default '2024-01-02T03:04:05.678901Z', deleted boolean default false, comment text default '', created_by_id bigint, request_id bigint
);
create table facility_userdefaultassetlocation
(
    id bigint primary key, external_id uuid default gen_random_uuid(), created_date timestamptz default '2024-01-02T03:04:05.678901Z', modified_date
    timestamptz default '2024-01-02T03:04:05.678901Z', deleted boolean default false, location_id bigint, user_id bigint
);
create table users_district (id bigint primary key, name varchar(255) default '', state_id bigint);
create table users_localbody (id bigint primary key, name varchar(255) default '', body_type integer default 1, localbody_code varchar(20), district_id bigint);
create table users_skill
(
    id bigint primary key, external_id uuid default gen_random_uuid(), created_date timestamptz default '2024-01-02T03:04:05.678901Z', modified_date
    timestamptz default '2024-01-02T03:04:05.678901Z', deleted boolean default false, name varchar(255) default '', description text
);
create table users_state (id bigint primary key, name varchar(255) default '');
create table users_user
(
    id bigint primary key, password varchar(128) default '', last_login timestamptz, is_superuser boolean default false, first_name varchar(150) default
    '', last_name varchar(150) default '', email varchar(254) default '', is_staff boolean default false, is_active boolean default false, date_joined
    timestamptz default '2024-01-02T03:04:05.678901Z', external_id uuid default gen_random_uuid(), username varchar(150) default '', user_type integer
    default 1, phone_number varchar(14) default '', alt_phone_number varchar(14), gender integer default 1, qualification text,
    doctor_experience_commenced_on date, doctor_medical_council_registration varchar(255), verified boolean default false, deleted boolean default false,
    pf_endpoint text, pf_p256dh text, pf_auth text, created_by_id bigint, district_id bigint, local_body_id bigint, state_id bigint, ward_id bigint,
    asset_id bigint, home_facility_id bigint, weekly_working_hours integer, video_connect_link varchar(200), date_of_birth date, profile_picture_url
    varchar(500)
);
create table users_userfacilityallocation
(
    id bigint primary key, start_date timestamptz default '2024-01-02T03:04:05.678901Z', end_date timestamptz, facility_id bigint, user_id bigint
);
create table users_userflag
(
    id bigint primary key, external_id uuid default gen_random_uuid(), created_date timestamptz default '2024-01-02T03:04:05.678901Z', modified_date
    timestamptz default '2024-01-02T03:04:05.678901Z', deleted boolean default false, flag varchar(1024) default '', user_id bigint
);
create table users_userskill
(
    id bigint primary key, external_id uuid default gen_random_uuid(), created_date timestamptz default '2024-01-02T03:04:05.678901Z', modified_date
    timestamptz default '2024-01-02T03:04:05.678901Z', deleted boolean default false, skill_id bigint, user_id bigint
);
create table users_ward (id bigint primary key, name varchar(255) default '', number integer default 1, local_body_id bigint);
