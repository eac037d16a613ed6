-- The definitions every page shares: which strategies are looked at, what a place reaches, in words.

-- The order in which frameworks are shown; they are never added up.
create macro framework_rank(framework) as list_position(['SDG', 'GD', 'SC'], framework);

-- One row per strategy in view. Empty lists mean all. In force: adopted, and the year lies
-- between start and end; a missing end counts as open.
create macro strategies_in_view(countries, regions, kind_group, in_force, year) as table
select strategies.*, places.region, places.kind, places.name as place_name
from strategies
join places using (place_id)
where (len(countries) = 0 or list_contains(countries, places.country))
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
select place_id, country, place_name, criterion, level, status, is_relevant, strategy_code, strategy_count
from level_cube
where (len(countries) = 0 or list_contains(countries, level_cube.country))
    and (len(regions) = 0 or list_contains(regions, level_cube.region))
    and level_cube.kind_group = kind_group
    and level_cube.in_force = in_force
    and level_cube.first_year <= year
    and level_cube.last_year >= year;

-- One row per place in view and goal or area: its status in words and how much of it is addressed.
-- breadth: criteria at level >= 2; depth: mean level of addressed criteria, 1..4, null if none.
create macro place_statuses(countries, regions, kind_group, in_force, year) as table
select
    place_id,
    country,
    place_name,
    criterion,
    level,
    status,
    is_relevant,
    strategy_code,
    strategy_count,
    part_count,
    breadth,
    depth
from status_cube
where (len(countries) = 0 or list_contains(countries, status_cube.country))
    and (len(regions) = 0 or list_contains(regions, status_cube.region))
    and status_cube.kind_group = kind_group
    and status_cube.in_force = in_force
    and status_cube.first_year <= year
    and status_cube.last_year >= year;

-- One row per goal or measure of a strategy in view, with whose it is and where its title stands.
create macro measures_in_view(countries, regions, kind_group, in_force, year) as table
select
    chosen.place_id,
    chosen.place_name,
    chosen.country,
    chosen.strategy_code,
    chosen.title as strategy_title,
    chosen.language,
    measures.measure_code,
    measures.title,
    measures.title_en,
    measures.description_en,
    measures.workbook,
    measures.sheet,
    measures.cells ->> 'title' as cell,
    measures.position
from measures
join strategies_in_view(countries, regions, kind_group, in_force, year) as chosen using (strategy_code);
