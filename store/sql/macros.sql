-- The definitions every page shares: which strategies are looked at, what a place reaches, in words.

-- The order in which frameworks are shown; they are never added up.
create macro framework_rank(framework) as list_position(['SDG', 'GD', 'SC'], framework);

-- One row per strategy in view. Empty lists mean all. In force: adopted, and the year lies
-- between start and end; a missing end counts as open.
create macro strategies_in_view(countries, regions, kind_group, in_force, year) as table
select strategies.*, places.region, places.kind, places.name as place_name
from strategies
join places using (place_id)
where (len(countries) = 0 or list_contains(countries, strategies.country))
    and (len(regions) = 0 or list_contains(regions, places.region))
    and places.kind_group = kind_group
    and (
        not in_force
        or (
            strategies.is_adopted
            and coalesce(strategies.period_start, strategies.adopted_year, year) <= year
            and coalesce(strategies.period_end, year) >= year
        )
    );

-- One row per place in view and scored criterion: the best its strategies reach.
-- level 0..4; null where there is no data or the criterion does not apply.
create macro place_levels(countries, regions, kind_group, in_force, year) as table
select
    chosen.place_id,
    any_value(chosen.country) as country,
    any_value(chosen.place_name) as place_name,
    levels.criterion,
    max(levels.level) as level,
    case
        when max(levels.level) >= 1 then 'found'
        when bool_or(levels.status = 'not_applicable') then 'not_applicable'
        when bool_or(levels.status = 'not_found') then 'not_found'
        else 'no_data'
    end as status,
    bool_and(levels.is_relevant) as is_relevant,
    arg_max(levels.strategy_code, levels.level) as strategy_code,
    count(*) as strategy_count
from strategies_in_view(countries, regions, kind_group, in_force, year) as chosen
join levels using (strategy_code)
group by chosen.place_id, levels.criterion;

-- The word for a goal or area: covered with one core criterion at level >= 3 or two at level >= 2.
create macro status_of_whole(status, level, measurable_core, committed_core) as
case
    when status in ('no_data', 'not_applicable', 'not_found') then status
    when measurable_core >= 1 or committed_core >= 2 then 'covered'
    when level >= 2 then 'partial'
    else 'mention_only'
end;

-- One row per place in view and goal or area: its status in words and how much of it is addressed.
-- breadth: criteria at level >= 2; depth: mean level of addressed criteria, 1..4, null if none.
create macro place_statuses(countries, regions, kind_group, in_force, year) as table
with

reached as (
    from place_levels(countries, regions, kind_group, in_force, year)
),

parts as (
    select
        reached.place_id,
        criteria.parent as criterion,
        count(reached.level) as part_count,
        count(*) filter (where reached.level >= 2) as breadth,
        avg(reached.level) filter (where reached.level >= 1) as depth,
        count(*) filter (where criteria.weight = 1 and reached.level >= 3) as measurable_core,
        count(*) filter (where criteria.weight = 1 and reached.level >= 2) as committed_core
    from reached
    join criteria using (criterion)
    where criteria.parent <> ''
    group by all
)

select
    reached.place_id,
    reached.country,
    reached.place_name,
    reached.criterion,
    reached.level,
    status_of_whole(reached.status, reached.level, parts.measurable_core, parts.committed_core) as status,
    reached.is_relevant,
    reached.strategy_code,
    reached.strategy_count,
    parts.part_count,
    parts.breadth,
    parts.depth
from reached
join criteria using (criterion)
left join parts using (place_id, criterion)
where criteria.parent = '';
