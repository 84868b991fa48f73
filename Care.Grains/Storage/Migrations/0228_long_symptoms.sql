-- A symptom in words may be longer than what an index holds of a text: the words are compared by their hash.
set lock_timeout = '10s';

drop index encounter_symptom_active;
create unique index encounter_symptom_active on encounter_symptom (consultation, symptom, md5(other_symptom))
    where cure_date is null and clinical_impression_status = 1 and not coalesce(deleted, false);
