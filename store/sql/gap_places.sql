-- One row per place in view: what it reaches in $criterion, furthest first; those without data last.
-- level: 0..4; null where there is no data or the criterion does not apply (status says which).
-- is_full: whether all its texts in view are full texts, so that not found may be called a gap.
with texts as (
    select place_id, bool_and(text_basis = 'full') as is_full
    from strategies_in_view($countries, $regions, $kind_group, $in_force, $year)
    group by place_id
)

select
    levels.place_id,
    levels.place_name,
    levels.country,
    case when levels.is_relevant then levels.level end as level,
    case when levels.is_relevant then levels.status else 'not_applicable' end as status,
    levels.strategy_code,
    texts.is_full
from place_levels($countries, $regions, $kind_group, $in_force, $year) as levels
join texts using (place_id)
where levels.criterion = $criterion
order by level desc nulls last, levels.country, levels.place_name
