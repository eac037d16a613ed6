-- One row per sheet, field of the template and country: in how many rows the field has a value.
-- All that was submitted, whatever is in view. row_count: accepted rows of that country and sheet.
-- Fields that the store does not keep as a column, such as the number of a place, are left out.
with

of_strategies as (
    select
        'strategies' as sheet,
        country,
        coalesce(columns(* exclude (country, declared))::varchar, ''),
        list_filter(declared, lambda one: one like 'SDG%')::varchar as declared_sdg,
        list_filter(declared, lambda one: one like 'GD%')::varchar as declared_green_deal
    from strategies
),

of_measures as (
    select
        'measures' as sheet,
        strategies.country,
        coalesce(columns(measures.* exclude (source_urls))::varchar, ''),
        measures.source_urls::varchar as source_url
    from measures
    join strategies using (strategy_code)
),

cells as (
    from (unpivot of_strategies on columns(* exclude (sheet, country)) into name field value written)
    union all by name
    from (unpivot of_measures on columns(* exclude (sheet, country)) into name field value written)
)

select
    sheet,
    field,
    country,
    count(*) filter (where written not in ('', '[]')) as filled_count,
    count(*) as row_count
from cells
group by all
order by sheet, field, country
