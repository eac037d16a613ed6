-- One row per place that has handed in at least one strategy, of every kind.
select
    places.place_id,
    places.name,
    places.name_en,
    places.country,
    places.region,
    places.kind,
    places.kind_group,
    places.population,
    places.size_class,
    count(*) as strategy_count
from places
join strategies using (place_id)
group by all
order by places.country, places.name, places.place_id
