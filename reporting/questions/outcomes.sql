-- How did the admissions that ended in the last 180 days end, by hospital?
select f.name as facility,
    case c.new_discharge_reason when 1 then 'Recovered' when 2 then 'Referred' when 3 then 'Expired' when 4 then 'Against medical advice' else 'Unknown' end as reason,
    count(*) as stays, round(100.0 * count(*) / sum(count(*)) over (partition by f.id), 1) as percent
from consultation c
join facility f on f.id = c.facility
where not c.deleted and c.suggestion = 2 and c.discharge_date >= now() - interval '180 days' -- 2: an admission
group by f.id, f.name, 2
order by f.name, 2
