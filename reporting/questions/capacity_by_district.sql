-- How many beds of each room type are there now in each district, and how many are taken? (100 ICU, 200 ordinary, 300 oxygen, 400 isolation, 500 others)
select d.name as district, c.room_type, sum(c.total_capacity) as beds, sum(c.current_capacity) as taken,
    round(100.0 * sum(c.current_capacity) / nullif(sum(c.total_capacity), 0), 1) as percent
from facility_capacity c
join facility f on f.id = c.facility and not f.deleted
join place_district d on d.id = f.district
where not c.deleted
group by d.name, c.room_type
order by d.name, c.room_type
