-- One row per goal, area or pillar: what visions speak of against what measures commit to.
-- A vision is what a strategy says of itself: its own title and summary. It speaks of a goal where
-- any counted evidence for the goal or one of its parts stands in it. Measures commit where an objective, a
-- measure or an indicator holds such evidence; a bare label ("contributes to SDG 13") commits to nothing.
-- Compared are places that have both a summary and measures in their texts in view, and where the goal
-- applies. left_out_count: the other places in view, the same in every row.
-- vision_share, measures_share: 0..1 of place_count.
-- vision_level, measures_level: 0..4 where $place_id names one place, else null.
with

chosen as (
    select strategy_code, place_id
    from strategies_in_view($countries, $regions, $kind_group, $in_force, $year)
    where $place_id = '' or place_id = $place_id
),

goals as (
    select criterion, coalesce(nullif(parent, ''), criterion) as goal
    from criteria
    where framework = $framework
),

summaries as (
    select distinct strategy_code from statements where measure_code = '' and field = 'summary'
),

spans as (
    select
        chosen.place_id,
        bool_or(summaries.strategy_code is not null) and sum(strategy_cube.measure_count) > 0 as is_compared
    from chosen
    join strategy_cube using (strategy_code)
    left join summaries using (strategy_code)
    group by chosen.place_id
),

applicable as (
    select statuses.place_id, statuses.criterion as goal
    from place_statuses($countries, $regions, $kind_group, $in_force, $year) as statuses
    join spans using (place_id)
    join goals using (criterion)
    where spans.is_compared and statuses.is_relevant and statuses.level is not null
),

proven as (
    select
        chosen.place_id,
        goals.goal,
        evidence.measure_code = '' as is_vision,
        evidence.measure_code <> ''
            and evidence.concept <> 'label'
            and statements.role in ('objective', 'measure', 'indicator') as is_committing
    from evidence
    join chosen using (strategy_code)
    join statements using (statement_id)
    join goals using (criterion)
    where evidence.status = 'counted'
),

-- A level is kept once, where it was earned first; evidence on the other side still proves level 1 or 2.
earned as (
    select
        chosen.place_id,
        goals.goal,
        max(levels.level) filter (where levels.measure_code = '') as vision_level,
        max(levels.level) filter (where levels.measure_code <> '') as measures_level
    from levels
    join chosen using (strategy_code)
    join goals using (criterion)
    where $place_id <> ''
    group by all
),

sides as (
    select
        place_id,
        goal,
        bool_or(is_vision) as in_vision,
        bool_or(is_committing) as in_measures,
        bool_or(not is_vision) as is_in_rows
    from proven
    group by all
),

compared as (
    select
        applicable.goal,
        coalesce(sides.in_vision, false) as in_vision,
        coalesce(sides.in_measures, false) as in_measures,
        greatest(earned.vision_level, sides.in_vision::integer, 0) as vision_level,
        greatest(earned.measures_level, sides.is_in_rows::integer, 2 * sides.in_measures::integer, 0) as measures_level
    from applicable
    left join sides using (place_id, goal)
    left join earned using (place_id, goal)
)

select
    criteria.criterion,
    count(compared.goal) as place_count,
    count(*) filter (where compared.in_vision) as vision_count,
    count(*) filter (where compared.in_measures) as measures_count,
    count(*) filter (where compared.in_vision and not compared.in_measures) as vision_only_count,
    count(*) filter (where compared.in_measures and not compared.in_vision) as measures_only_count,
    vision_count / nullif(place_count, 0) as vision_share,
    measures_count / nullif(place_count, 0) as measures_share,
    case when $place_id <> '' then max(compared.vision_level) end as vision_level,
    case when $place_id <> '' then max(compared.measures_level) end as measures_level,
    (select count(*) from spans where not is_compared) as left_out_count
from criteria
left join compared on compared.goal = criteria.criterion
where criteria.framework = $framework and criteria.parent = ''
group by criteria.criterion, criteria.position
order by criteria.position
