-- One row per pair of a strategy of $place_id with one it replaces, and goal or area of $framework.
-- Newest pair first. level_before, level_after: 0..4, null where a text is too short or it does not apply.
with

pairs as (
    select strategy_code as later_code, unnest(supersedes) as earlier_code
    from strategies
    where place_id = $place_id
)

select
    later.strategy_code as later_code,
    later.title as later_title,
    later.text_basis as later_basis,
    earlier.strategy_code as earlier_code,
    earlier.title as earlier_title,
    earlier.text_basis as earlier_basis,
    criteria.criterion,
    before.level as level_before,
    after.level as level_after
from pairs
join strategies as later on later.strategy_code = pairs.later_code
join strategies as earlier on earlier.strategy_code = pairs.earlier_code
join levels as after on after.strategy_code = pairs.later_code
join levels as before on before.strategy_code = pairs.earlier_code and before.criterion = after.criterion
join criteria on criteria.criterion = after.criterion
where criteria.framework = $framework and criteria.parent = ''
order by
    coalesce(later.adopted_year, later.period_start) desc nulls last,
    later.strategy_code,
    earlier.strategy_code,
    criteria.position
