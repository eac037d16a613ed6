-- One row per strategy in view whose folded text contains every word of $words.
-- covered_goals, covered_areas: goals of 17 and areas of 10 at level >= 2; null without data.
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
    strategy_cube.measure_count,
    strategy_cube.covered_goals,
    strategy_cube.covered_areas
from strategies_in_view($countries, $regions, $kind_group, $in_force, $year) as chosen
join strategy_cube using (strategy_code)
where len($words) = 0
    or list_bool_and(list_transform($words, lambda word: contains(chosen.search_text, word)))
order by chosen.country, chosen.place_name, chosen.period_end desc nulls last, chosen.strategy_code
