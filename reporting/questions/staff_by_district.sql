-- How many active people of each rank work in each district, and how many of them signed in during the last 30 days?
select d.name as district, s.user_type, count(*) as people, count(*) filter (where u.last_login >= now() - interval '30 days') as active
from permission_set s
join care_user u on u.id = s.id
left join place_district d on d.id = s.district
where s.is_active and not u.deleted
group by d.name, s.user_type
order by d.name, s.user_type
