-- One row per country and scored criterion: at_0..at_4, how many places in view reach which level.
-- Places without data, and those for which the criterion does not apply, are counted nowhere.
select
    country,
    criterion,
    count(*) filter (where level = 0) as at_0,
    count(*) filter (where level = 1) as at_1,
    count(*) filter (where level = 2) as at_2,
    count(*) filter (where level = 3) as at_3,
    count(*) filter (where level = 4) as at_4
from place_levels($countries, $regions, $kind_group, $in_force, $year)
where is_relevant and level is not null
group by country, criterion
order by country, criterion
