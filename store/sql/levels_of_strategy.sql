-- One row per scored criterion for $strategy_code, goals and areas before their parts.
select levels.*, criteria.framework, criteria.kind, criteria.parent, criteria.weight, criteria.position
from levels
join criteria using (criterion)
where levels.strategy_code = $strategy_code
order by framework_rank(criteria.framework), criteria.position
