-- How many hours pass between asking for investigations and their results, by hospital and month?
-- They were asked for when the consultation's list of investigations was last written before the results were logged; where it never was, when the patient came.
select f.name as facility, to_char(s.created_date at time zone 'Asia/Kolkata', 'YYYY-MM') as month,
    count(*) as sessions,
    sum(r.results)::bigint as results,
    round((percentile_cont(0.5) within group (order by extract(epoch from s.created_date - coalesce(o.asked, c.encounter_date)) / 3600))::numeric, 1) as median_hours,
    round((percentile_cont(0.9) within group (order by extract(epoch from s.created_date - coalesce(o.asked, c.encounter_date)) / 3600))::numeric, 1)
        as hours_of_nine_in_ten
from investigation_session s
join consultation c on c.id = s.consultation
join facility f on f.id = c.facility
cross join lateral (select count(*) as results from investigation_value v where v.session = s.id) r
cross join lateral
(
    select max(e.created_date) as asked
    from consultation_event e join event_type t on t.id = e.event_type
    where t.name = 'INVESTIGATION' and e.consultation = s.consultation and e.created_date <= s.created_date
) o
where not s.deleted and r.results > 0
group by f.id, f.name, month
order by f.name, month
