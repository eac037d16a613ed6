-- The rows of any table as a spreadsheet may open them: lists as JSON, and an apostrophe before text
-- that it would take for a formula; the signs are those of exports/table.py.
select
    case typeof(columns(*))
        when 'VARCHAR' then regexp_replace(columns(*)::varchar, '^([=+\-@\t\r\n＝＋－＠])', '''\1')
        when 'VARCHAR[]' then to_json(columns(*))::varchar
        else columns(*)::varchar
    end
from chosen
