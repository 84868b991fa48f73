-- How much of the last 30 days was each watched asset up, the worst first?
-- Time under maintenance counts neither way; nor does time before it was first looked at.
with spans as
(
    select r.linked_id as asset, r.status, greatest(r.timestamp, now() - interval '30 days') as began,
        coalesce(lead(r.timestamp) over (partition by r.linked_id order by r.timestamp), now()) as ended
    from availability_record r
    where r.linked_model = 'asset'
),
hours as
(
    select asset, sum(h) filter (where status = 2) as up, sum(h) filter (where status = 3) as down, sum(h) filter (where status = 4) as maintenance,
        count(*) filter (where status = 3) as failures
    from (select asset, status, extract(epoch from ended - began) / 3600 as h from spans where ended > greatest(began, now() - interval '30 days')) last
    group by asset
)
select f.name as facility, a.asset_class as class, a.name as asset,
    round((100 * coalesce(h.up, 0) / nullif(coalesce(h.up, 0) + coalesce(h.down, 0), 0))::numeric, 1) as percent,
    round(coalesce(h.down, 0)::numeric, 1) as hours_down, round(coalesce(h.maintenance, 0)::numeric, 1) as hours_maintained, h.failures
from hours h
join asset a on a.id = h.asset and not a.deleted
join facility f on f.id = a.facility and not f.deleted
order by percent nulls last, f.name, a.name
