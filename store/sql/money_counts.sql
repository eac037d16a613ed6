-- One row per country in view: how many strategies and measures state an amount, of how many.
with

chosen as (
    select * from strategies_in_view($countries, $regions, $kind_group, $in_force, $year)
),

of_strategies as (
    select
        country,
        count(*) as strategy_count,
        count(budget_amount) as strategy_stated_count
    from chosen
    group by country
),

of_measures as (
    select
        chosen.country,
        count(*) as measure_count,
        count(measures.budget_amount) as measure_stated_count
    from measures
    join chosen using (strategy_code)
    group by chosen.country
)

select
    country,
    strategy_count,
    strategy_stated_count,
    coalesce(measure_count, 0) as measure_count,
    coalesce(measure_stated_count, 0) as measure_stated_count
from of_strategies
left join of_measures using (country)
order by country
