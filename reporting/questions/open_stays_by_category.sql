-- How ill are those who are admitted now, by hospital?
select f.name as facility,
    case c.category when 1 then 'Comfort Care' when 2 then 'Mild' when 3 then 'Moderate' when 4 then 'Critical' when 5 then 'Actively Dying' end as category,
    count(*) as patients, count(*) filter (where c.icu_admission_date is not null) as were_in_icu
from consultation c
join facility f on f.id = c.facility
where not c.deleted and c.discharge_date is null and c.suggestion = 2 -- an admission
group by f.id, f.name, c.category
order by f.name, c.category
