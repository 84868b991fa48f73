-- How many beds of each kind of room are there now in each district, and how many are taken?
select d.name as district,
    case c.room_type when 100 then 'ICU' when 200 then 'Ordinary' when 300 then 'Oxygen' when 400 then 'Isolation' when 500 then 'Others' end as room,
    sum(c.total_capacity) as beds, sum(c.current_capacity) as taken, round(100.0 * sum(c.current_capacity) / nullif(sum(c.total_capacity), 0), 1) as percent
from facility_capacity c
join facility f on f.id = c.facility and not f.deleted
join place_district d on d.id = f.district
where not c.deleted
group by d.name, c.room_type
order by d.name, c.room_type
