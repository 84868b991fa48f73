-- How ill are those who are admitted now, by facility? (Numbers of the category as the API lists them)
select f.name as facility, c.category, count(*) as patients, count(*) filter (where c.icu_admission_date is not null) as were_in_icu
from consultation c
join facility f on f.id = c.facility
where not c.deleted and c.discharge_date is null and c.admitted
group by f.name, c.category
order by f.name, c.category
