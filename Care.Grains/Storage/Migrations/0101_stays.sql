-- Patients by their last consultation (contract 04, §4.4): who are few are found by what they have.
set lock_timeout = '10s';

create index consultation_by_patient_no on consultation (upper(patient_no)) where not deleted;
create index consultation_by_encounter_date on consultation (encounter_date) include (id) where not deleted;
create index consultation_by_discharge_date on consultation (discharge_date) include (id) where not deleted and discharge_date is not null;
create index consultation_by_kasp_enabled_date on consultation (kasp_enabled_date) include (id) where not deleted and kasp_enabled_date is not null;

-- The stays that the patient summaries count. There are no beds yet, so nobody lies in one; 1 is home isolation.
create or replace view open_stay as
select p.id as patient, c.facility, p.local_body, null::integer as bed_type, c.suggestion = 1 as home_isolation, c.created_date
from patient p
join consultation c on c.id = p.last_consultation
where p.is_active and not p.deleted and c.discharge_date is null;
