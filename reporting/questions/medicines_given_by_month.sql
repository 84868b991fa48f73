-- Which medicines did each facility give each month, how often, and to how many patients?
select f.name as facility, date_trunc('month', a.administered_date at time zone 'Asia/Kolkata')::date as month, coalesce(m.generic, m.name) as medicine,
    count(*) as times_given, count(distinct c.patient) as patients
from medicine_administration a
join prescription p on p.id = a.prescription
join medicine m on m.id = p.medicine
join consultation c on c.id = a.consultation
join facility f on f.id = c.facility
where not a.deleted and a.archived_on is null -- what was archived was not so
group by f.id, f.name, month, coalesce(m.generic, m.name)
order by f.name, month, times_given desc, medicine
