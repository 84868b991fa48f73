-- How many active people of each rank work in each district, and how many of them signed in during the last 30 days?
select d.name as district,
    case s.user_type when 2 then 'Transportation' when 3 then 'Pharmacist' when 5 then 'Volunteer' when 9 then 'Staff, read only' when 10 then 'Staff'
        when 13 then 'Nurse, read only' when 14 then 'Nurse' when 15 then 'Doctor' when 20 then 'Reserved' when 21 then 'Ward admin' when 23 then 'Local body admin'
        when 25 then 'District lab admin' when 29 then 'District admin, read only' when 30 then 'District admin' when 35 then 'State lab admin'
        when 39 then 'State admin, read only' when 40 then 'State admin' end as rank,
    count(*) as people, count(*) filter (where u.last_login >= now() - interval '30 days') as active
from permission_set s
join care_user u on u.id = s.id
left join place_district d on d.id = s.district
where s.is_active and not u.deleted
group by d.name, s.user_type
order by d.name, s.user_type
