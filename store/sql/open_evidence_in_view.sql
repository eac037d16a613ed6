-- One row per counted piece of evidence of the strategies in view, of $place_id alone where one is named.
-- level: of its strategy in its criterion.
select
    chosen.place_name,
    chosen.country,
    chosen.strategy_code,
    chosen.title,
    chosen.text_basis,
    criteria.framework,
    evidence.criterion,
    levels.level,
    evidence.surface,
    statements.text,
    evidence.rule,
    statements.role,
    chosen.workbook,
    coalesce(measures.sheet, chosen.sheet) as sheet,
    statements.cell
from strategies_in_view($countries, $regions, $kind_group, $in_force, $year) as chosen
join evidence using (strategy_code)
join statements using (statement_id)
join criteria on criteria.criterion = evidence.criterion
left join measures on measures.measure_code = statements.measure_code
left join levels on levels.strategy_code = chosen.strategy_code and levels.criterion = evidence.criterion
where evidence.status = 'counted' and ($place_id = '' or chosen.place_id = $place_id)
order by
    chosen.country,
    chosen.place_name,
    chosen.strategy_code,
    framework_rank(criteria.framework),
    evidence.criterion,
    statements.position,
    evidence.text_start
