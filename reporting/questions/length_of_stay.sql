-- How long do admissions last, in days, by facility and by how ill the patient was when admitted?
select f.name as facility, c.category, count(*) as stays,
    round(avg(extract(epoch from c.discharge_date - c.encounter_date) / 86400)::numeric, 1) as mean_days,
    round((percentile_cont(0.5) within group (order by extract(epoch from c.discharge_date - c.encounter_date) / 86400))::numeric, 1) as median_days
from consultation c
join facility f on f.id = c.facility
where not c.deleted and c.admitted and c.discharge_date is not null
group by f.name, c.category
order by f.name, c.category
