-- Turns the views of cubes.sql into tables, in the order in which questions look for their rows.
create table level_rows as
select level_cube.*
from level_cube
join criteria using (criterion)
order by in_force, kind_group, parent = '', framework, criterion, last_year, country, region, place_id;

drop view level_cube;

alter table level_rows rename to level_cube;

create table status_rows as
select status_cube.*
from status_cube
join criteria using (criterion)
order by in_force, kind_group, framework, criterion, last_year, country, region, place_id;

drop view status_cube;

alter table status_rows rename to status_cube;

create table strategy_rows as from strategy_cube;

drop view strategy_cube;

alter table strategy_rows rename to strategy_cube;

create table sensitivity_rows as from sensitivity_cube;

drop view sensitivity_cube;

alter table sensitivity_rows rename to sensitivity_cube;
