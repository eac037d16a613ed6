-- One row per goal, priority, measure, project and indicator of the snapshot.
from measures
order by strategy_code, position
