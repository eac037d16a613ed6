-- What places reach, written down once more without any cube: the measure of tests/store/test_cubes.py.

-- One row per municipality with strategies in view and criterion.
create or replace macro defined_levels(in_force, year) as table
select
    place_id,
    criterion,
    max(level) as level,
    case
        when max(level) >= 1 then 'found'
        when bool_or(levels.status = 'not_applicable') then 'not_applicable'
        when bool_or(levels.status = 'not_found') then 'not_found'
        else 'no_data'
    end as status,
    bool_and(is_relevant) as is_relevant,
    count(*) as strategy_count
from strategies
join places using (place_id)
join levels using (strategy_code)
where kind_group = 'municipality'
    and (
        not in_force
        or (
            is_adopted
            and coalesce(period_start, adopted_year, year) <= year
            and coalesce(period_end, year) >= year
        )
    )
group by all;

-- One row per municipality with strategies in view and goal or area.
create or replace macro defined_statuses(in_force, year) as table
select
    whole.place_id,
    case
        when whole.status in ('no_data', 'not_applicable', 'not_found') then whole.status
        when count(*) filter (where weight = 1 and part.level >= 3) >= 1 then 'covered'
        when count(*) filter (where weight = 1 and part.level >= 2) >= 2 then 'covered'
        when whole.level >= 2 then 'partial'
        else 'mention_only'
    end as status,
    count(part.level) as part_count,
    count(*) filter (where part.level >= 2) as breadth,
    avg(part.level) filter (where part.level >= 1) as depth
from defined_levels(in_force, year) as whole
join defined_levels(in_force, year) as part using (place_id)
join criteria on criteria.criterion = part.criterion and criteria.parent = whole.criterion
group by whole.place_id, whole.status, whole.level;
