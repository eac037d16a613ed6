-- One row per strategy of the snapshot.
from strategies
order by strategy_code
