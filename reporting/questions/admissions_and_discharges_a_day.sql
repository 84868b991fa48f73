-- How many patients were admitted and how many admissions ended each day of the last 30 days, by hospital?
with today as (select (now() at time zone 'Asia/Kolkata')::date as day),
stay as
(
    select c.facility, (c.encounter_date at time zone 'Asia/Kolkata')::date as began, (c.discharge_date at time zone 'Asia/Kolkata')::date as ended
    from consultation c
    where not c.deleted and c.suggestion = 2 -- an admission, as opposed to visits and care at home
)
select f.name as facility, d.day::date, count(*) filter (where s.began = d.day::date) as admissions, count(*) filter (where s.ended = d.day::date) as discharges
from today t
cross join generate_series(t.day - 29, t.day, interval '1 day') d (day)
join stay s on d.day::date in (s.began, s.ended)
join facility f on f.id = s.facility
group by f.id, f.name, d.day
order by f.name, d.day
