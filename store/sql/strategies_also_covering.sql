-- One row per strategy of another place that covers $place_id too: its region, its parent,
-- or an association it is a member of. relation: region, parent, member.
with

self as (
    from places where place_id = $place_id
),

wider as (
    select 'adm1:' || region as place_id, 'region' as relation from self where region <> ''
    union
    select parent, 'parent' from self where parent <> ''
    union
    select place_members.place_id, 'member'
    from place_members
    join self on self.place_id = place_members.member or self.parent = place_members.member
)

select
    strategies.strategy_code,
    strategies.title,
    strategies.title_en,
    strategies.type,
    strategies.status,
    strategies.period_start,
    strategies.period_end,
    places.place_id,
    places.name as place_name,
    places.kind,
    any_value(wider.relation) as relation
from wider
join strategies using (place_id)
join places using (place_id)
where wider.place_id <> $place_id
group by all
order by places.kind, place_name, strategies.strategy_code
