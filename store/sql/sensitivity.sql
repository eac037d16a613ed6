-- One row per change of a threshold: how many judgements on goals and areas it would turn.
from sensitivity_cube order by variant
