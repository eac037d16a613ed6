-- One row per scored criterion below goals and areas: what the places in view reach in it, beside the
-- peers, which are the places of $peer_countries outside the view; core first, then the most open. What
-- nobody commits to, inside or outside, stands behind what somebody does: there is no one to learn from.
-- open_share: 0..1 of the places with data at level 0 or 1; null where no place has data.
-- gap_count: of the places where nothing was found, those whose texts in view are all full texts.
-- peer_share: 0..1 of the peers with data at level >= 2; null where there are none.
-- The example is the peer that reaches furthest, or the place in view where nobody is outside.
with

of_framework as (
    from criteria
    where framework = $framework and parent <> '' and is_scored
),

texts as (
    select place_id, bool_and(text_basis = 'full') as is_full
    from strategies_in_view($countries, $regions, $kind_group, $in_force, $year)
    group by place_id
),

inside as (
    select levels.criterion, levels.place_id, levels.level, levels.strategy_code, texts.is_full
    from place_levels($countries, $regions, $kind_group, $in_force, $year) as levels
    join of_framework using (criterion)
    join texts using (place_id)
    where levels.is_relevant and levels.level is not null
),

outside as (
    select levels.criterion, levels.place_id, levels.level, levels.strategy_code
    from place_levels($peer_countries, [], $kind_group, $in_force, $year) as levels
    join of_framework using (criterion)
    anti join texts using (place_id)
    where levels.is_relevant and levels.level is not null
),

reached as (
    select
        criterion,
        count(*) as place_count,
        count(*) filter (where level = 0) as not_found_count,
        count(*) filter (where level = 1) as mention_count,
        count(*) filter (where level = 2) as committed_count,
        count(*) filter (where level >= 3) as measurable_count,
        count(*) filter (where level = 0 and is_full) as gap_count,
        max({level: level, place_id: place_id, strategy_code: strategy_code}) filter (where level >= 2) as best
    from inside
    group by criterion
),

elsewhere as (
    select
        criterion,
        count(*) as peer_count,
        count(*) filter (where level >= 2) as peer_covered_count,
        max({level: level, place_id: place_id, strategy_code: strategy_code}) filter (where level >= 2) as best
    from outside
    group by criterion
),

compared as (
    select
        of_framework.*,
        reached.* exclude (criterion, best),
        elsewhere.* exclude (criterion, best),
        case when coalesce(elsewhere.peer_count, 0) > 0 then elsewhere.best else reached.best end as best
    from of_framework
    left join reached using (criterion)
    left join elsewhere using (criterion)
)

select
    compared.criterion,
    compared.parent,
    compared.weight,
    coalesce(place_count, 0) as place_count,
    coalesce(not_found_count, 0) as not_found_count,
    coalesce(mention_count, 0) as mention_count,
    coalesce(committed_count, 0) as committed_count,
    coalesce(measurable_count, 0) as measurable_count,
    coalesce(gap_count, 0) as gap_count,
    (not_found_count + mention_count) / nullif(place_count, 0) as open_share,
    coalesce(peer_count, 0) as peer_count,
    coalesce(peer_covered_count, 0) as peer_covered_count,
    peer_covered_count / nullif(peer_count, 0) as peer_share,
    best.level as example_level,
    best.place_id as example_place_id,
    places.name as example_place,
    best.strategy_code as example_strategy
from compared
left join places on places.place_id = best.place_id
left join criteria as wholes on wholes.criterion = compared.parent
order by
    place_count is null,
    best is null,
    compared.weight desc,
    open_share desc,
    peer_share desc nulls last,
    not_found_count desc,
    wholes.position,
    compared.position
