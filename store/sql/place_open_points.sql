-- One row per scored criterion that the place's strategies do not commit to (level 0 or 1),
-- core first, then by how many peers of the same country or size class do.
-- peer_share: 0..1 of peers with data at level >= 2; the example is the peer that reaches furthest.
with

levels_in_view as (
    from place_levels([], [], $kind_group, $in_force, $year)
    where is_relevant and level is not null
),

self as (
    from places where place_id = $place_id
),

peers as (
    select places.place_id
    from places, self
    where places.kind_group = $kind_group and places.place_id <> self.place_id
        and (places.country = self.country or (places.size_class <> '' and places.size_class = self.size_class))
),

peer_levels as (
    select
        levels_in_view.criterion,
        count(*) as peer_count,
        count(*) filter (where level >= 2) as peer_covered_count,
        max(level) as peer_level,
        arg_max(place_id, {'level': level, 'place': place_id}) filter (where level >= 2) as peer_place_id,
        arg_max(place_name, {'level': level, 'place': place_id}) filter (where level >= 2) as peer_name,
        arg_max(strategy_code, {'level': level, 'place': place_id}) filter (where level >= 2) as peer_strategy_code
    from levels_in_view
    join peers using (place_id)
    group by levels_in_view.criterion
)

select
    criteria.criterion,
    criteria.parent,
    criteria.framework,
    criteria.weight,
    own.level,
    peer_levels.peer_count,
    peer_levels.peer_covered_count,
    peer_levels.peer_covered_count / nullif(peer_levels.peer_count, 0) as peer_share,
    peer_levels.peer_level,
    peer_levels.peer_place_id,
    peer_levels.peer_name,
    peer_levels.peer_strategy_code
from levels_in_view as own
join criteria using (criterion)
left join peer_levels using (criterion)
left join criteria as wholes on wholes.criterion = criteria.parent
where own.place_id = $place_id and own.level <= 1 and criteria.parent <> ''
    and criteria.framework = $framework
order by criteria.weight desc, peer_share desc nulls last, wholes.position, criteria.position
