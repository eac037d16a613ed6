-- One row per measure of $strategy_code and goal on which the second scorer differs, surest first.
select doubts.*, measures.title, measures.title_en
from doubts
left join measures using (measure_code)
where doubts.strategy_code = $strategy_code
order by doubts.probability desc, doubts.measure_code, doubts.criterion
