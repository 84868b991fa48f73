-- How many patients came back to a hospital within 30 days of leaving one, by month of their return?
select date_trunc('month', later.encounter_date at time zone 'Asia/Kolkata')::date as month, count(*) as stays,
    count(earlier.id) as within_30_days
from consultation later
left join lateral
(
    select e.id from consultation e
    where e.patient = later.patient and e.id <> later.id and not e.deleted
        and e.discharge_date between later.encounter_date - interval '30 days' and later.encounter_date
    limit 1
) earlier on true
where not later.deleted
group by month
order by month
