-- Open data: one row per goal, target, area, sub-criterion, pillar and topic, also those that are not scored.
select
    criterion,
    framework,
    kind,
    nullif(parent, '') as parent,
    position,
    weight,
    is_scored,
    nullif(colour, '') as colour
from criteria
order by framework_rank(framework), position, criterion
