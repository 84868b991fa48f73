-- How many hours pass from asking for a test sample to its approval and to its result, by laboratory and month?
-- The steps of a sample tell when: the first approval (2), the first completion (7). What has no laboratory is told as that of the hospital.
select coalesce(t.name, f.name) as laboratory, to_char(s.created_date at time zone 'Asia/Kolkata', 'YYYY-MM') as month,
    count(*) as samples,
    count(w.completed) as completed,
    count(*) filter (where s.result = 1) as positive,
    round((percentile_cont(0.5) within group (order by extract(epoch from w.approved - s.created_date) / 3600))::numeric, 1) as median_hours_to_approval,
    round((percentile_cont(0.5) within group (order by extract(epoch from w.completed - s.created_date) / 3600))::numeric, 1) as median_hours_to_result,
    round((percentile_cont(0.9) within group (order by extract(epoch from w.completed - s.created_date) / 3600))::numeric, 1)
        as hours_to_result_of_nine_in_ten
from patient_sample s
join facility f on f.id = s.facility
left join facility t on t.id = s.testing_facility
cross join lateral
(
    select min(w.created_date) filter (where w.status = 2) as approved, min(w.created_date) filter (where w.status = 7) as completed
    from patient_sample_flow w
    where w.sample = s.id
) w
where not s.deleted
group by coalesce(t.id, f.id), coalesce(t.name, f.name), month
order by laboratory, month
