-- What lists of shifting requests ask of their patients (contract 06, §7.4), without the patients' rows.
set lock_timeout = '10s';

create index patient_to_shift on patient (id) include (disease_status, is_antenatal) where not deleted;
