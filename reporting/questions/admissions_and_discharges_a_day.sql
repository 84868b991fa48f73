-- How many stays began and ended each day of the last 30 days, by facility?
select f.name as facility, d.day::date,
    count(*) filter (where (c.encounter_date at time zone 'Asia/Kolkata')::date = d.day) as admissions,
    count(*) filter (where (c.discharge_date at time zone 'Asia/Kolkata')::date = d.day) as discharges
from generate_series(current_date - 29, current_date, interval '1 day') d (day)
join consultation c on (c.encounter_date at time zone 'Asia/Kolkata')::date = d.day or (c.discharge_date at time zone 'Asia/Kolkata')::date = d.day
join facility f on f.id = c.facility
where not c.deleted
group by f.name, d.day
order by f.name, d.day
