-- How many resource requests does each district make, of what, and how many hours pass until they are completed?
-- Quantities are as they were asked for and given; a request that was completed is seldom touched again, so its last writing is when it was. (80: completed, 30: rejected)
select d.name as district, r.category, r.sub_category, count(*) as requests,
    count(*) filter (where r.status = 80) as completed,
    count(*) filter (where r.status = 30) as rejected,
    sum(r.requested_quantity) as requested, sum(r.assigned_quantity) as given,
    round((avg(extract(epoch from r.modified_on - r.created_date) / 3600) filter (where r.status = 80))::numeric, 1) as mean_hours
from resource_request r
join facility f on f.id = r.origin_facility
join place_district d on d.id = f.district
where not r.deleted
group by d.name, r.category, r.sub_category
order by d.name, r.category, r.sub_category
