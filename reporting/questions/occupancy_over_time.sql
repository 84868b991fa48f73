-- How did the occupancy of each room type develop in each district over the last 90 days?
select d.name as district, s.day, (a.value ->> 'room_type')::int as room_type,
    sum((a.value ->> 'total_capacity')::int) as beds, sum((a.value ->> 'current_capacity')::int) as taken
from facility_summary s
join facility f on f.id = s.facility
join place_district d on d.id = f.district
cross join lateral jsonb_array_elements(s.data -> 'availability') a
where s.s_type = 'FacilityCapacity' and s.day >= current_date - 90
group by d.name, s.day, room_type
order by d.name, s.day, room_type
