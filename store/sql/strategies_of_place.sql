-- One row per strategy of $place_id, those in force in $year first, then by end of the period.
with in_force as (
    select strategy_code
    from strategies_in_view(
        [], [], (select kind_group from places where place_id = $place_id), true, $year
    )
)

select strategies.*, strategy_code in (from in_force) as is_in_force
from strategies
where place_id = $place_id
order by is_in_force desc, period_end desc nulls last, strategy_code
