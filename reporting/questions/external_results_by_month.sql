-- How many results do laboratories outside report of each local body a month, and of how many is the person registered as a patient?
-- By the day of the result; where it is not told, by the day of the upload.
select b.name as local_body, date_trunc('month', coalesce(r.result_date, (r.created_date at time zone 'Asia/Kolkata')::date))::date as month, r.result,
    count(*) as results, count(*) filter (where r.patient_created) as registered,
    round(avg(r.result_date - r.sample_collection_date), 1) as mean_days
from external_result r
join place_local_body b on b.id = r.local_body
where not r.deleted
group by b.name, month, r.result
order by b.name, month, r.result
