-- One row per strategy that reaches $minimum_level in $criterion.
select strategy_code
from levels
where criterion = $criterion and level >= $minimum_level
order by strategy_code
