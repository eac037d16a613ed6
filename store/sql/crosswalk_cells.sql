-- One row per area of the Green Deal and goal, pairs that meet nowhere included.
-- place_count: places in view with data for both; both_count: of them those that commit to both
-- (level >= 2); together_count: of them those with a goal or measure that holds words for both.
-- measure_count: these goals and measures; same_words_count: of them those where the very same words
-- count for both. A bare label ("contributes to SDG 13") and a vision commit to nothing.
with

reached as (
    select place_id, criterion, level
    from place_levels($countries, $regions, $kind_group, $in_force, $year)
    where is_relevant and level is not null
),

proven as (
    select
        chosen.place_id,
        evidence.measure_code,
        evidence.statement_id,
        evidence.text_start,
        evidence.text_end,
        criteria.framework,
        coalesce(nullif(criteria.parent, ''), criteria.criterion) as whole
    from evidence
    join strategies_in_view($countries, $regions, $kind_group, $in_force, $year) as chosen using (strategy_code)
    join statements using (statement_id)
    join criteria using (criterion)
    where evidence.status = 'counted'
        and evidence.measure_code <> ''
        and evidence.concept <> 'label'
        and statements.role in ('objective', 'measure', 'indicator')
),

together as (
    select
        areas.whole as area,
        goals.whole as goal,
        areas.place_id,
        areas.measure_code,
        bool_or(
            areas.statement_id = goals.statement_id
            and areas.text_start < goals.text_end
            and goals.text_start < areas.text_end
        ) as by_same_words
    from proven as areas
    join proven as goals using (measure_code)
    where areas.framework = 'GD' and goals.framework = 'SDG'
    group by all
),

places_together as (
    select
        area,
        goal,
        place_id,
        count(*) as measure_count,
        count(*) filter (where by_same_words) as same_words_count
    from together
    group by all
),

compared as (
    select areas.criterion as area, goals.criterion as goal, place_id, least(areas.level, goals.level) >= 2 as is_both
    from reached as areas
    join reached as goals using (place_id)
    where areas.criterion in (select criterion from criteria where framework = 'GD' and parent = '')
        and goals.criterion in (select criterion from criteria where framework = 'SDG' and parent = '')
)

select
    areas.criterion as area,
    goals.criterion as goal,
    count(compared.place_id) as place_count,
    count(*) filter (where compared.is_both) as both_count,
    count(places_together.place_id) as together_count,
    coalesce(sum(places_together.measure_count), 0)::bigint as measure_count,
    coalesce(sum(places_together.same_words_count), 0)::bigint as same_words_count
from criteria as areas
cross join criteria as goals
left join compared on compared.area = areas.criterion and compared.goal = goals.criterion
left join places_together using (area, goal, place_id)
where areas.framework = 'GD' and areas.parent = '' and goals.framework = 'SDG' and goals.parent = ''
group by areas.criterion, areas.position, goals.criterion, goals.position
order by goals.position, areas.position
