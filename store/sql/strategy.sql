-- One row: the strategy $strategy_code with the place it belongs to.
select strategies.*, places.name as place_name, places.kind, places.kind_group, places.region
from strategies
left join places using (place_id)
where strategy_code = $strategy_code
