-- How many patients did the facilities of each district see, isolate, refer and find positive each week?
select date_trunc('week', s.entry_date)::date as week, d.name as district, sum(s.num_patients_visited) as visited, sum(s.num_patients_isolation) as isolated,
    sum(s.num_patient_referred) as referred, sum(s.num_patient_confirmed_positive) as positive
from patient_stats s
join facility f on f.id = s.facility
left join place_district d on d.id = f.district
where not s.deleted
group by week, d.name
order by week, d.name
