"""Whatever is asked, the answer is one of four: here it is, you have it, it makes no sense, no."""

from urllib.parse import quote, urlencode

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from api.parameters import allowed
from api.tables import TABLES
from domain.vocabulary import read

ANSWERS = {200, 304, 400, 404}
PARAMETERS = sorted({row["name"] for row in read("reference/api_parameters")})
VALUES = sorted(
    {
        *(value for row in read("reference/api_parameters") for value in row["values"].split()),
        *(
            value
            for name in ("@tops", "@any", "@series", "@kinds")
            for value in allowed(name, "GD")
        ),
        *("PL", "SK", "GD", "SC", "SDG7", "HU.05", "gn:3078610", "gn:3078610,gn:3094802", "PL,SK"),
        *("", "1", "-1", "9" * 30, "1e3", "null", "'; drop table meta; --", "%", "\0", "=1+1"),
    }
)
CODES = ["CZ-BRNO-SECAP-2030", "x", "..", "%00", "{code}"]
PATHS = [f"/{table.path}" for table in TABLES] + [
    f"/blocks/{row['block']}" for row in read("reference/api_blocks")
]

values = st.one_of(st.sampled_from(VALUES), st.text(max_size=20))
fields = st.tuples(st.one_of(st.sampled_from(PARAMETERS), st.text(max_size=8)), values)
untimed = settings(
    deadline=None,
    max_examples=150,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@untimed
@given(
    path=st.sampled_from(PATHS),
    code=st.sampled_from(CODES),
    query=st.lists(fields, max_size=4),
    form=st.sampled_from(["text/csv", "*/*", ";;q=nan,", "text/*;q=0.1"]),
)
def test_any_parameters_are_answered_or_refused(get, path, code, query, form):
    address = path.replace("{code}", quote(code))
    told = urlencode([(name, value) for name, value in query], errors="surrogatepass")

    reply = get(f"{address}?{told}", accept=form)

    assert reply.status in ANSWERS
    assert reply.status == 200 or reply.reason


@untimed
@given(query=st.text(max_size=60), path=st.text(max_size=30))
def test_any_text_is_answered_or_refused(get, query, path):
    assert get(f"/coverage/countries?{query}").status in ANSWERS
    assert get(f"/{quote(path)}").status in ANSWERS


@untimed
@given(data=st.data(), path=st.sampled_from(PATHS))
def test_any_allowed_choices_of_a_block_or_table_are_answered(get, data, path):
    where = path.removeprefix("/blocks/").removeprefix("/")
    known = data.draw(st.lists(st.sampled_from([*_stated_at(where)]), unique_by=lambda one: one[0]))
    address = path.replace("{code}", CODES[0])

    reply = get(f"{address}?{urlencode(known)}")

    assert reply.status == 200 or (reply.status == 400 and reply.reason in {"needed"})


def _stated_at(where):
    from_table = {table.path: table.filters for table in TABLES}
    from_block = {row["block"]: row["choices"].split() for row in read("reference/api_blocks")}
    screen = ("country", "region", "kind", "scope", "framework")
    names = from_table.get(where, (*screen, *from_block.get(where, ())))
    rows = {(row["where"], row["name"]): row["values"] for row in read("reference/api_parameters")}
    places = {"@places": ["gn:3078610", "gn:3060972"], "@compared": ["PL,HU", "gn:3078610,PL"]}
    numbers = {"@page": ["1", "2", "999"]}
    for name in ("lang", *names):
        notation = rows.get((where, name)) or rows["", name]
        offered = places.get(notation) or numbers.get(notation) or allowed(notation, "SDG")
        yield from ((name, value) for value in offered if name != "framework" or value == "SDG")
