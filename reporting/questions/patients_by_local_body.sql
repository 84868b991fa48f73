-- Where do the patients come from who are cared for now?
select d.name as district, l.name as local_body, count(*) as patients
from patient p
left join place_local_body l on l.id = p.local_body
left join place_district d on d.id = p.district
where not p.deleted and p.is_active
group by d.name, l.name
order by patients desc, d.name, l.name
