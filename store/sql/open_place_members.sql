-- Open data: one row per association and member, only members that the strategies name.
select distinct place_id, member
from place_members
order by place_id, member
