-- How many of the admitted had left a hospital within the 30 days before, by month? Who was referred elsewhere had not come back, but gone on.
select date_trunc('month', later.encounter_date at time zone 'Asia/Kolkata')::date as month, count(*) as stays, count(earlier.id) as within_30_days
from consultation later
left join lateral
(
    select e.id from consultation e
    where e.patient = later.patient and e.id <> later.id and not e.deleted and e.suggestion = 2 and e.new_discharge_reason is distinct from 2
        and e.discharge_date between later.encounter_date - interval '30 days' and later.encounter_date
    limit 1
) earlier on true
where not later.deleted and later.suggestion = 2 -- an admission
group by month
order by month
