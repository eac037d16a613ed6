-- One row per kind of contradiction inside a snapshot; an empty answer means it may be published.
with

counted as (
    select 'measures without strategy' as contradiction, count(*) as row_count
    from measures anti join strategies using (strategy_code)
    union all
    select 'statements without strategy', count(*)
    from statements anti join strategies using (strategy_code)
    union all
    select 'evidence without statement', count(*)
    from evidence anti join statements using (statement_id)
    union all
    select 'evidence for an unknown criterion', count(*)
    from evidence anti join criteria using (criterion)
    union all
    select 'evidence outside its statement', count(*)
    from evidence join statements using (statement_id)
    where substr(text, 1 + evidence.text_start - statements.text_start, length(surface)) <> surface
    union all
    select 'ambitions outside their statement', count(*)
    from ambitions join statements using (statement_id)
    where substr(text, 1 + ambitions.text_start - statements.text_start, length(surface)) <> surface
    union all
    select 'strategies without a level for every scored criterion', count(*)
    from (
        select strategies.strategy_code, criteria.criterion
        from strategies cross join criteria
        where criteria.is_scored
    ) as wanted
    anti join levels using (strategy_code, criterion)
    union all
    select 'levels counted twice', count(*) - count(distinct (strategy_code, criterion)) from levels
    union all
    select 'levels outside 0 to 4', count(*) from levels where level not between 0 and 4
    union all
    select 'levels found without evidence', count(*)
    from levels where level > 0 and evidence_count = 0
    union all
    select 'missing data counted as zero', count(*)
    from levels where status in ('no_data', 'not_applicable') and level is not null
    union all
    select 'places that are not listed', count(*)
    from strategies anti join places using (place_id)
    where strategies.place_id is not null
)

select contradiction, row_count
from counted
where row_count > 0
