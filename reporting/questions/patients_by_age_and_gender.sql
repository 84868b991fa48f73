-- How old are the patients who are cared for now, by gender?
select width_bucket(extract(year from current_date)::int - coalesce(p.born, p.year_of_birth), 0, 100, 10) * 10 - 10 as from_age,
    case p.gender when 1 then 'Male' when 2 then 'Female' when 3 then 'Non-binary' end as gender, count(*) as patients
from patient p
where not p.deleted and p.is_active
group by from_age, p.gender
order by from_age, p.gender
