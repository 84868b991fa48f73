-- Who is seen by assignment is counted in the index too; who has a stay is found without looking at those who have none.
set lock_timeout = '10s';

drop index patient_assigned_to;
drop index patient_consultation_assigned_to;

create index patient_assigned_to on patient (assigned_to, unfiled desc, modified_date desc, pk desc) include (facility, is_active)
    where not deleted and assigned_to is not null;
create index patient_consultation_assigned_to on patient (last_consultation_assigned_to, unfiled desc, modified_date desc, pk desc) include (facility, is_active)
    where not deleted and last_consultation_assigned_to is not null;
create index patient_with_consultation on patient (last_consultation) where not deleted and last_consultation is not null;
