-- How many patients died each month, by district of the facility and by age?
select date_trunc('month', p.death_datetime at time zone 'Asia/Kolkata')::date as month, d.name as district,
    count(*) filter (where p.age_at_death < 18) as children, count(*) filter (where p.age_at_death between 18 and 59) as adults,
    count(*) filter (where p.age_at_death >= 60) as aged
from patient p
left join place_district d on d.id = p.facility_district
where not p.deleted and p.death_datetime is not null
group by month, d.name
order by month, d.name
