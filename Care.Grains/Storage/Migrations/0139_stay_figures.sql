-- Who are many by their last consultation are counted in this narrow index, without the rows. It comes after the rounds, whose last one it names.
set lock_timeout = '10s';

create index consultation_in_figures on consultation (id) include
(
    category, deprecated_covid_category, new_discharge_reason, is_kasp, is_telemedicine, medico_legal_case, discharge_date, bed_number, has_consents, last_daily_round
) where not deleted;
