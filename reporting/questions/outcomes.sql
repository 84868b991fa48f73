-- How did the stays of the last 180 days end, by facility? (-1 unknown, 1 recovered, 2 referred, 3 died, 4 left against medical advice)
select f.name as facility, c.new_discharge_reason as reason, count(*) as stays,
    round(100.0 * count(*) / sum(count(*)) over (partition by f.name), 1) as percent
from consultation c
join facility f on f.id = c.facility
where not c.deleted and c.discharge_date >= now() - interval '180 days'
group by f.name, c.new_discharge_reason
order by f.name, reason
