-- One row per place of $places that has a strategy in view.
-- partial_text_count: its texts in view that are excerpts or summaries.
select
    place_id,
    count(*) as strategy_count,
    count(*) filter (where text_basis <> 'full') as partial_text_count
from strategies_in_view($countries, $regions, $kind_group, $in_force, $year)
where list_contains($places, place_id)
group by all
order by place_id
