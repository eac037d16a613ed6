-- One row per scored criterion, goals and areas before their parts, in the order of the framework.
select criterion, framework, parent, position, weight
from criteria
where is_scored
order by framework, parent, position, criterion
