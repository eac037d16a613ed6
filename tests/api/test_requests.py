import gzip

import pytest

from domain.vocabulary import LANGUAGES

COUNTRIES = "/coverage/countries"


@pytest.mark.parametrize(
    ("query", "reason", "said"),
    [
        ("?colour=red", "unknown_parameter", "colour"),
        ("?country=Poland", "unknown_value", "CZ, HU, PL, SK"),
        ("?country=", "unknown_value", "CZ, HU, PL, SK"),
        ("?lang=de", "unknown_value", "en, pl, cs, sk, hu"),
        ("?lang=en&lang=pl", "repeated", "lang"),
        ("?region=XX.1", "unlisted_value", "/api/v1/regions"),
        ("?framework=GD&criterion=SDG7", "unknown_value", "GD5"),
        ("?level=5", "unknown_value", "2, 3"),
        ("?limit=0", "number", "1 to 1,000"),
        ("?limit=ten", "number", "ten"),
        ("?offset=-1", "number", "-1"),
        ("?limit=٣", "number", "٣"),
        (f"?lang={'x' * 3000}", "too_long", "2,000"),
        ("?" + "&".join(["country=PL"] * 200), "too_long", "2,000"),
        ("?format=xml", "unknown_value", "json, csv"),
    ],
)
def test_junk_is_answered_with_a_reason(get, query, reason, said):
    reply = get(COUNTRIES + query)

    assert reply.status == 400
    assert reply.headers["content-type"] == "application/problem+json"
    assert reply.reason == reason
    assert said in reply.json["detail"]


def test_a_table_without_a_filter_says_so_instead_of_leaving_it_out(get):
    assert get("/places?framework=GD").reason == "unknown_parameter"


def test_a_place_that_handed_in_nothing_is_no_value(get):
    assert get("/coverage/places?place=gn:1").reason == "unlisted_value"
    assert get("/coverage/places?place=").reason == "unlisted_value"


def test_regions_need_a_criterion(get):
    assert (get("/coverage/regions").status, get("/coverage/regions").reason) == (400, "needed")


@pytest.mark.parametrize(
    "address",
    ["/nothing", "/coverage", "/strategies/CZ-NOWHERE", "/blocks/secret", "/strategies//"],
)
def test_an_unknown_address_is_not_found_as_a_problem(get, address):
    reply = get(address)

    assert reply.status == 404
    assert reply.json["status"] == 404 and reply.json["detail"]


def test_a_long_wrong_value_is_not_sent_back_whole(get):
    detail = get(f"{COUNTRIES}?country={'A' * 1500}").json["detail"]

    assert len(detail) < 300


@pytest.mark.parametrize("language", LANGUAGES)
def test_reasons_are_told_in_the_language_of_the_reader(get, language):
    by_header = get(f"{COUNTRIES}?limit=0", accept_language=f"de, {language};q=0.9")
    by_query = get(f"{COUNTRIES}?limit=0&lang={language}", accept_language="en")

    assert by_header.json["detail"] == by_query.json["detail"]
    assert by_query.headers["content-language"] == language


def test_without_data_the_reader_is_asked_to_come_again(get_without_data):
    reply = get_without_data(COUNTRIES)

    assert reply.status == 503
    assert int(reply.headers["retry-after"]) > 0
    assert reply.reason == "no_data"


def test_the_description_for_programs_needs_no_data(get_without_data):
    assert get_without_data("/openapi.json").json["openapi"] == "3.1.0"


def test_a_store_of_an_unknown_kind_is_no_traceback(get_without_data, monkeypatch):
    monkeypatch.setenv("SV4_STORE", "ftp:elsewhere")

    assert get_without_data(COUNTRIES).status == 503


def test_the_tag_answers_a_second_request_without_a_body(get):
    first = get(COUNTRIES)

    again = get(COUNTRIES, if_none_match=first.headers["etag"])
    other = get(f"{COUNTRIES}?lang=pl", if_none_match=first.headers["etag"])

    assert (again.status, again.body) == (304, b"")
    assert again.headers["etag"] == first.headers["etag"]
    assert other.status == 200


def test_a_compressed_answer_has_a_tag_of_its_own_and_either_tag_is_known(get):
    plain, packed = get(COUNTRIES), get(COUNTRIES, accept_encoding="br, gzip")

    assert packed.headers["content-encoding"] == "gzip"
    assert gzip.decompress(packed.body) == plain.body
    assert packed.headers["etag"] != plain.headers["etag"]
    assert get(COUNTRIES, if_none_match=packed.headers["etag"]).status == 304
    assert get(COUNTRIES, if_none_match=f'"x", W/{plain.headers["etag"]}').status == 304


def test_the_tag_begins_with_the_data_version(get):
    reply = get(COUNTRIES)

    version = reply.headers["x-data-version"]
    assert reply.headers["etag"].startswith(f'"{version[:8]}-{version.partition("-")[2][:6]}')


def test_any_site_may_read_and_nobody_may_write(get):
    assert get(COUNTRIES).headers["access-control-allow-origin"] == "*"
    assert get(f"{COUNTRIES}?x=1").headers["access-control-allow-origin"] == "*"
    for method in ("POST", "PUT", "DELETE", "PATCH"):
        reply = get(COUNTRIES, method=method)
        assert reply.status == 405
        assert "GET" in reply.headers["allow"]
        assert reply.reason == "method"


def test_a_browser_may_ask_before_it_sends_a_tag(get):
    reply = get(COUNTRIES, method="OPTIONS", origin="https://portal.example.org")

    assert (reply.status, reply.body) == (204, b"")
    assert "If-None-Match" in reply.headers["access-control-allow-headers"]


def test_head_is_the_same_without_the_body(get):
    head, whole = get(COUNTRIES, method="HEAD"), get(COUNTRIES)

    assert head.body == b""
    assert head.headers == whole.headers


def test_the_header_accept_chooses_the_form(get):
    assert get("/regions", accept="text/csv").headers["content-type"].startswith("text/csv")
    assert get("/regions", accept="text/html, */*").headers["content-type"] == "application/json"
    assert "Accept" in get("/regions").headers["vary"]


def test_csv_names_the_next_page_in_its_headers(get):
    reply = get("/regions?format=csv&limit=10")

    assert reply.headers["x-total-count"] == "58"
    assert reply.headers["link"] == '</api/v1/regions?format=csv&limit=10&offset=10>; rel="next"'


def test_a_slash_at_the_end_changes_nothing(get):
    assert get("/regions/").body == get("/regions").body
