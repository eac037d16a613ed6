-- What pages would otherwise add up from every level of every strategy at each look.
-- Views until a snapshot is published; cubes_kept.sql then turns them into tables.

-- One row per strategy, place and span of years in which the same strategies of the place are in force.
-- Rows with in_force = false hold all strategies whatever their years; -9999 and 9999 are open ends.
create view place_spans as
with

adopted as (
    select
        place_id,
        strategy_code,
        coalesce(period_start, adopted_year, -9999) as first_year,
        coalesce(period_end, 9999) as last_year
    from strategies
    where is_adopted
),

cuts as (
    select distinct place_id, unnest([first_year, last_year + 1]) as first_year from adopted
),

spans as (
    select
        place_id,
        first_year,
        lead(first_year, 1, 10000) over (partition by place_id order by first_year) - 1 as last_year
    from cuts
    where first_year <= 9999
)

select place_id, strategy_code, true as in_force, spans.first_year, spans.last_year
from spans
join adopted using (place_id)
where adopted.first_year <= spans.first_year and adopted.last_year >= spans.last_year
union all
select place_id, strategy_code, false, -9999, 9999 from strategies;

-- One row per place, scored criterion and span of years: the best its strategies reach.
-- level 0..4; null where there is no data or the criterion does not apply.
create view level_cube as
select
    place_spans.in_force,
    places.kind_group,
    places.country,
    places.region,
    places.place_id,
    places.name as place_name,
    levels.criterion,
    place_spans.first_year,
    place_spans.last_year,
    max(levels.level) as level,
    case
        when max(levels.level) >= 1 then 'found'
        when bool_or(levels.status = 'not_applicable') then 'not_applicable'
        when bool_or(levels.status = 'not_found') then 'not_found'
        else 'no_data'
    end as status,
    bool_and(levels.is_relevant) as is_relevant,
    arg_max(levels.strategy_code, {'level': levels.level, 'code': levels.strategy_code})
        filter (where levels.level is not null) as strategy_code,
    count(*) as strategy_count
from place_spans
join places using (place_id)
join levels using (strategy_code)
group by all;

-- The word for a goal or area: covered with one core criterion at level >= 3 or two at level >= 2.
create macro status_of_whole(status, level, measurable_core, committed_core) as
case
    when status in ('no_data', 'not_applicable', 'not_found') then status
    when measurable_core >= 1 or committed_core >= 2 then 'covered'
    when level >= 2 then 'partial'
    else 'mention_only'
end;

-- One row per place, goal or area and span of years: its status in words, how much of it is addressed.
-- breadth: criteria at level >= 2; depth: mean level of addressed criteria, 1..4, null if none.
create view status_cube as
with

parts as (
    select
        reached.in_force,
        reached.place_id,
        reached.first_year,
        criteria.parent as criterion,
        count(reached.level) as part_count,
        count(*) filter (where reached.level >= 2) as breadth,
        avg(reached.level) filter (where reached.level >= 1) as depth,
        count(*) filter (where criteria.weight = 1 and reached.level >= 3) as measurable_core,
        count(*) filter (where criteria.weight = 1 and reached.level >= 2) as committed_core
    from level_cube as reached
    join criteria using (criterion)
    where criteria.parent <> ''
    group by all
)

select
    reached.* exclude (status),
    status_of_whole(reached.status, reached.level, parts.measurable_core, parts.committed_core) as status,
    parts.part_count,
    parts.breadth,
    parts.depth
from level_cube as reached
join criteria using (criterion)
left join parts using (in_force, place_id, first_year, criterion)
where criteria.parent = '';

-- One row per strategy: what it brings. evidence_count: counted evidence, the Smart Concept left out,
-- which reads the same words once more. covered_goals, covered_areas: of 17 and 10 at level >= 2,
-- null without data.
create view strategy_cube as
with

reached as (
    select
        levels.strategy_code,
        count(*) filter (where levels.level >= 2 and criteria.framework = 'SDG') as covered_goals,
        count(*) filter (where levels.level >= 2 and criteria.framework = 'GD') as covered_areas,
        bool_and(levels.status = 'no_data') as has_no_data
    from levels
    join criteria using (criterion)
    where criteria.parent = ''
    group by levels.strategy_code
),

measured as (
    select strategy_code, count(*) as measure_count from measures group by strategy_code
),

proven as (
    select evidence.strategy_code, count(*) as evidence_count
    from evidence
    join criteria using (criterion)
    where evidence.status = 'counted' and criteria.framework <> 'SC'
    group by evidence.strategy_code
)

select
    strategies.strategy_code,
    coalesce(measured.measure_count, 0) as measure_count,
    coalesce(proven.evidence_count, 0) as evidence_count,
    case when reached.has_no_data then null else reached.covered_goals end as covered_goals,
    case when reached.has_no_data then null else reached.covered_areas end as covered_areas
from strategies
left join reached using (strategy_code)
left join measured using (strategy_code)
left join proven using (strategy_code);

-- One row per change of a threshold: how many judgements on goals and areas it would turn.
-- A judgement: one place and one goal or area, over all its strategies; no data left out.
create view sensitivity_cube as
with

judged as (
    select
        strategies.place_id,
        levels.criterion,
        criteria.parent,
        criteria.weight = 1 as is_core,
        max(levels.level) as level,
        max(levels.level_low) as level_low,
        max(levels.level_high) as level_high
    from levels
    join strategies using (strategy_code)
    join criteria using (criterion)
    where strategies.place_id is not null and levels.level is not null and criteria.framework <> 'SC'
    group by all
),

thresholds (variant, column_name, measurable_from, committed_from) as (
    values
        ('main', 'level', 3, 2),
        ('strict_evidence', 'level_low', 3, 2),
        ('lenient_evidence', 'level_high', 3, 2),
        ('strict_covered', 'level', 4, 3),
        ('lenient_covered', 'level', 2, 2)
),

read_again as (
    select
        variant,
        measurable_from,
        committed_from,
        judged.* exclude (level, level_low, level_high),
        case column_name
            when 'level' then judged.level
            when 'level_low' then judged.level_low
            else judged.level_high
        end as level
    from judged
    cross join thresholds
),

parts as (
    select
        variant,
        place_id,
        parent as criterion,
        count(*) filter (where is_core and level >= measurable_from) as measurable_core,
        count(*) filter (where is_core and level >= committed_from) as committed_core
    from read_again
    where parent <> ''
    group by all
),

statuses as (
    select
        variant,
        place_id,
        criterion,
        status_of_whole(
            if(level = 0, 'not_found', 'found'), level, measurable_core, committed_core
        ) as status
    from read_again
    left join parts using (variant, place_id, criterion)
    where parent = ''
)

select
    changed.variant,
    count(*) as judgement_count,
    count(*) filter (where changed.status <> main.status) as changed_count,
    count(distinct changed.place_id) as place_count,
    count(distinct changed.place_id) filter (where changed.status <> main.status) as changed_places
from statuses as changed
join statuses as main on
    main.variant = 'main'
    and main.place_id = changed.place_id
    and main.criterion = changed.criterion
where changed.variant <> 'main'
group by all;
