-- One row per fact about the snapshot itself: identity, versions, times.
from meta
order by key
