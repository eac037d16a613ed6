-- One row per strategy in view whose folded text contains every word of $words.
-- covered_goals, covered_areas: goals of 17 and areas of 10 at level >= 2; null without data.
with

chosen as (
    from strategies_in_view($countries, $regions, $kind_group, $in_force, $year)
    where list_bool_and(list_transform($words, lambda word: contains(search_text, word)))
        or len($words) = 0
),

reached as (
    select
        levels.strategy_code,
        count(*) filter (where levels.level >= 2 and criteria.framework = 'SDG') as covered_goals,
        count(*) filter (where levels.level >= 2 and criteria.framework = 'GD') as covered_areas,
        bool_and(levels.status = 'no_data') as has_no_data
    from levels
    join criteria using (criterion)
    where criteria.parent = ''
    group by levels.strategy_code
)

select
    chosen.strategy_code,
    chosen.place_id,
    chosen.place_name,
    chosen.country,
    chosen.kind,
    chosen.title,
    chosen.title_en,
    chosen.type,
    chosen.status,
    chosen.adopted_year,
    chosen.period_start,
    chosen.period_end,
    chosen.language,
    chosen.text_basis,
    count(measures.measure_code) as measure_count,
    case when reached.has_no_data then null else reached.covered_goals end as covered_goals,
    case when reached.has_no_data then null else reached.covered_areas end as covered_areas
from chosen
left join reached using (strategy_code)
left join measures using (strategy_code)
group by all
order by chosen.country, chosen.place_name, chosen.period_end desc nulls last, chosen.strategy_code
