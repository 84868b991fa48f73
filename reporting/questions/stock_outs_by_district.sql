-- Where are items out of stock or low, in each district, and for how long were they out in the last thirty days?
-- A facility is out of an item from the movement that used the last of it until the next one that leaves some.
select d.name as district, i.name as item, u.name as unit, count(*) as facilities,
    count(*) filter (where s.quantity = 0) as out_of_stock,
    count(*) filter (where s.is_low) as low,
    sum(s.quantity) as stock,
    coalesce(sum(s.burn_rate), 0) as used_an_hour,
    round((coalesce(sum(o.hours_out), 0) / 24)::numeric, 1) as days_out_of_stock_in_30
from inventory_stock s
join inventory_item i on i.id = s.item
left join inventory_unit u on u.id = i.default_unit
join facility f on f.id = s.facility and not f.deleted
join place_district d on d.id = f.district
left join lateral
(
    select sum(extract(epoch from least(l.until, now()) - greatest(l.created_date, now() - interval '30 days')) / 3600) as hours_out
    from
    (
        select created_date, current_stock, lead(created_date, 1, now()) over (order by created_date, pk) as until
        from inventory_log
        where facility = s.facility and item = s.item
    ) l
    where l.current_stock = 0 and l.until > now() - interval '30 days'
) o on true
where s.quantity is not null and not s.deleted
group by d.id, i.id, i.name, u.name, d.name
order by d.name, i.name
