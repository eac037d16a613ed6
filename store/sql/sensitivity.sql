-- One row per change of a threshold: how many judgements on goals and areas it would turn.
-- A judgement: one place and one goal or area, over all its strategies; no data left out.
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
group by all
order by changed.variant
