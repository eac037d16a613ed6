-- One row per goal and area for $strategy_code: what it reaches and how much of it is addressed.
-- status as in place_statuses (macros.sql); breadth: criteria at level >= 2, of part_count.
with

reached as (
    select levels.*, criteria.framework, criteria.parent, criteria.weight, criteria.position
    from levels
    join criteria using (criterion)
    where levels.strategy_code = $strategy_code
),

parts as (
    select
        parent as criterion,
        count(level) as part_count,
        count(*) filter (where level >= 2) as breadth,
        count(*) filter (where weight = 1 and level >= 3) as measurable_core,
        count(*) filter (where weight = 1 and level >= 2) as committed_core
    from reached
    where parent <> ''
    group by parent
)

select
    reached.criterion,
    reached.framework,
    reached.level,
    reached.level_low,
    reached.level_high,
    status_of_whole(reached.status, reached.level, parts.measurable_core, parts.committed_core) as status,
    reached.is_relevant,
    parts.breadth,
    parts.part_count,
    reached.evidence_count,
    reached.attributes
from reached
left join parts using (criterion)
where reached.parent = ''
order by framework_rank(reached.framework), reached.position
