-- How many hours pass between a shifting request and its completion, by district of origin and by whether it was an emergency?
-- A completed request changes no more, so its last writing is when it was completed, by a transfer too, which leaves modified_date as it was. (80: completed)
select d.name as district, r.emergency, count(*) as requests,
    count(*) filter (where r.status = 80) as completed,
    round((avg(extract(epoch from r.modified_on - r.created_date) / 3600) filter (where r.status = 80))::numeric, 1) as mean_hours
from shifting_request r
join facility f on f.id = r.origin_facility
join place_district d on d.id = f.district
where not r.deleted
group by d.name, r.emergency
order by d.name, r.emergency
