-- Open data: one row per place of the snapshot.
select
    place_id,
    country,
    nullif(region, '') as region,
    kind,
    kind_group,
    name,
    nullif(name_en, '') as name_en,
    nullif(parent, '') as parent,
    population,
    nullif(size_class, '') as size_class,
    latitude,
    longitude
from places
order by place_id
