-- How did the occupancy of each kind of room develop in each district over the last 90 days?
select district, day, case room_type when 100 then 'ICU' when 200 then 'Ordinary' when 300 then 'Oxygen' when 400 then 'Isolation' when 500 then 'Others' end as room,
    sum(total) as beds, sum(taken) as taken, round(100.0 * sum(taken) / nullif(sum(total), 0), 1) as percent
from
(
    select d.name as district, s.day, (a.value ->> 'room_type')::int as room_type, (a.value ->> 'total_capacity')::int as total, (a.value ->> 'current_capacity')::int as taken
    from facility_summary s
    join facility f on f.id = s.facility
    join place_district d on d.id = f.district
    cross join lateral jsonb_array_elements(s.data -> 'availability') a
    where s.s_type = 'FacilityCapacity' and s.day >= current_date - 90
) summaries
group by district, day, room_type
order by district, day, room_type
