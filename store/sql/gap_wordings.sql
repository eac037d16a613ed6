-- One row per strategy of $strategies and criterion of $criteria at level >= 1: the words that earned it.
-- measure_title is empty where the level was earned by the title or summary of the strategy itself.
select
    levels.strategy_code,
    levels.criterion,
    strategies.title,
    strategies.title_en,
    strategies.language,
    coalesce(measures.title, '') as measure_title,
    coalesce(measures.title_en, '') as measure_title_en
from levels
join strategies using (strategy_code)
left join measures on measures.measure_code = levels.measure_code and levels.measure_code <> ''
where list_contains($strategies, levels.strategy_code)
    and list_contains($criteria, levels.criterion)
    and levels.level >= 1
order by levels.strategy_code, levels.criterion
