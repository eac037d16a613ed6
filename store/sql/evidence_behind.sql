-- One row per piece of evidence, counted or not, behind one cell: $place_id and $criterion (or a part of it).
-- Highest level first; text_start and text_end count from the beginning of the cell in Excel.
with chosen as (
    from strategies_in_view([], [], $kind_group, $in_force, $year)
    where place_id = $place_id
)

select
    chosen.strategy_code,
    chosen.title,
    chosen.title_en,
    chosen.text_basis,
    chosen.workbook,
    chosen.source_urls,
    statements.statement_id,
    statements.measure_code,
    statements.field,
    statements.role,
    statements.text,
    statements.text_start as statement_start,
    statements.cell,
    case when statements.measure_code = '' then chosen.sheet else measures.sheet end as sheet,
    coalesce(measures.description_en, chosen.summary_en) as text_en,
    evidence.criterion,
    evidence.concept,
    evidence.surface,
    evidence.text_start,
    evidence.text_end,
    evidence.strength,
    evidence.status,
    evidence.rule,
    levels.level,
    levels.attributes
from chosen
join evidence using (strategy_code)
join statements using (statement_id)
join criteria on criteria.criterion = evidence.criterion
left join measures on measures.measure_code = statements.measure_code
left join levels on levels.strategy_code = chosen.strategy_code and levels.criterion = evidence.criterion
where criteria.criterion = $criterion or criteria.parent = $criterion
order by levels.level desc, chosen.strategy_code, statements.position, evidence.text_start
