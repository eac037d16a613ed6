-- One row per amount that a strategy in view, or a goal or measure of it, states.
-- amount: whole units of currency, as stated. measure_code: '' for the amount of a strategy itself.
-- cell: where the amount stands in Excel; '' where the sheet has no such column.
with

chosen as (
    select * from strategies_in_view($countries, $regions, $kind_group, $in_force, $year)
),

of_strategies as (
    select
        strategy_code, '' as measure_code, title, budget_note as note,
        budget_amount as amount, budget_currency as currency, budget_basis as basis,
        workbook, sheet, coalesce(cells ->> 'budget_amount', '') as cell
    from chosen
),

of_measures as (
    select
        measures.strategy_code, measures.measure_code, measures.title, measures.note,
        measures.budget_amount, measures.budget_currency, measures.budget_basis,
        measures.workbook, measures.sheet, coalesce(measures.cells ->> 'budget_amount', '')
    from measures
    semi join chosen using (strategy_code)
),

stated as (
    from of_strategies
    union all
    from of_measures
)

select
    chosen.place_id,
    chosen.place_name,
    chosen.country,
    chosen.title as strategy_title,
    stated.*
from stated
join chosen using (strategy_code)
where stated.amount is not null
order by stated.currency, stated.amount desc, stated.strategy_code, stated.measure_code
