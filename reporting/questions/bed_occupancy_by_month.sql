-- How full were the beds of each hospital in each of the last twelve months?
-- A bed counts from when it was entered until it was removed: what was entered later of the time before is not in it.
with months as
(
    select m::date as month, m at time zone 'Asia/Kolkata' as began, least((m + interval '1 month') at time zone 'Asia/Kolkata', now()) as ended
    from (select date_trunc('month', now() at time zone 'Asia/Kolkata') as last) this, generate_series(last - interval '11 months', last, interval '1 month') m
),
beds as
(
    select b.id, b.facility, b.created_date as began, case when b.deleted then b.modified_date else now() end as ended from bed b
),
stays as
(
    select b.facility, greatest(s.start_date, b.began) as began, least(s.end_date, b.ended) as ended
    from consultation_bed s join beds b on b.id = s.bed
    where not s.deleted
),
there as
(
    select b.facility, m.month, sum(extract(epoch from least(b.ended, m.ended) - greatest(b.began, m.began))) / 86400 as days
    from months m join beds b on b.began < m.ended and b.ended > m.began
    group by b.facility, m.month
),
taken as
(
    select s.facility, m.month, count(*) as stays, sum(extract(epoch from least(s.ended, m.ended) - greatest(s.began, m.began))) / 86400 as days
    from months m join stays s on s.began < m.ended and s.ended > m.began and s.ended > s.began
    group by s.facility, m.month
)
select f.name as facility, m.month, round((e.days / (extract(epoch from m.ended - m.began) / 86400))::numeric, 1) as beds, coalesce(t.stays, 0) as stays,
    round(e.days::numeric, 1) as bed_days, round(coalesce(t.days, 0)::numeric, 1) as taken,
    round((100 * coalesce(t.days, 0) / nullif(e.days, 0))::numeric, 1) as percent
from there e
join months m on m.month = e.month
join facility f on f.id = e.facility
left join taken t on t.facility = e.facility and t.month = e.month
order by f.name, m.month
