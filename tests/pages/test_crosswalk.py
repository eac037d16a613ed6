import json

from domain.phrases import phrase

PAIR = {"area": "GD5", "goal": "SDG11"}


def test_a_pair_lists_its_measures_with_the_words_that_count(visit, words_of, real_store):
    app = visit("crosswalk", real_store, **PAIR)

    said = "\n".join(str(block.proto.body) for block in app.get("html"))
    assert '<mark class="counted"' in said
    assert "strategies?" in said
    assert "CSCC.xlsx, sheet" in words_of(app)


def test_the_crosswalk_is_off_until_asked_for_and_creates_no_credit(visit, words_of, real_store):
    off, on = (visit("crosswalk", real_store, implied=one) for one in ("off", "on"))
    note = phrase("crosswalk.implied.note", "en")

    assert note not in words_of(off)
    assert note in words_of(on)
    assert "creates no credit" in note


def numbers_of(app):
    traces = json.loads(app.get("plotly_chart")[0].proto.spec)["data"]
    [words] = [one for one in traces if one.get("mode") == "text"]
    return sorted(zip(words["x"], words["y"], words["text"], strict=True))


def test_the_layer_changes_no_number(visit, real_store):
    off, on = (visit("crosswalk", real_store, implied=one) for one in ("off", "on"))

    assert numbers_of(off) == numbers_of(on)


def test_meeting_anywhere_is_at_least_as_frequent_as_in_one_measure(visit, words_of, real_store):
    apart = words_of(visit("crosswalk", real_store, meet="both"))

    assert "Most places commit to both" in apart


def test_an_unknown_pair_gets_a_calm_notice(visit, real_store):
    app = visit("crosswalk", real_store, area="GD99", goal="<b>")

    assert [one.value for one in app.info] == [phrase("crosswalk.unknown", "en")]
