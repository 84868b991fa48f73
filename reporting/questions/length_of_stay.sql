-- How long do admissions last, in days, by hospital and by how ill the patient was?
select f.name as facility,
    case c.category when 1 then 'Comfort Care' when 2 then 'Mild' when 3 then 'Moderate' when 4 then 'Critical' when 5 then 'Actively Dying' end as category,
    count(*) as stays,
    round(avg(extract(epoch from c.discharge_date - c.encounter_date) / 86400)::numeric, 1) as mean_days,
    round((percentile_cont(0.5) within group (order by extract(epoch from c.discharge_date - c.encounter_date) / 86400))::numeric, 1) as median_days
from consultation c
join facility f on f.id = c.facility
where not c.deleted and c.suggestion = 2 and c.discharge_date is not null -- 2: an admission
group by f.id, f.name, c.category
order by f.name, c.category
