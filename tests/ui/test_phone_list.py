import pandas as pd

from domain.view import View
from ui.phone_list import phone_list

VIEW = View("coverage", language="sk").with_choices(sort="name")
ZILINA = {"place_id": "gn:3056508", "place_name": "Žilina <b>", "country": "SK"}


def rows(*levels):
    """One place that reaches ``levels`` in goals 11, 13 and 14, a status where there is none."""
    return pd.DataFrame(
        [
            {
                **ZILINA,
                "criterion": criterion,
                "level": pd.NA if isinstance(level, str) else level,
                "status": level if isinstance(level, str) else "partial",
            }
            for criterion, level in zip(("SDG11", "SDG13", "SDG14"), levels, strict=False)
        ]
    ).astype({"level": "Int64"})


def test_what_does_not_apply_is_no_zero_and_not_counted():
    html = phone_list(rows(3, 0, "not_applicable"), VIEW)

    assert '<i class="level-3">3</i><i class="level-0">0</i><i class="not_applicable"></i>' in html
    assert "Úroveň 2 a\u00a0vyššia: 1 / 2" in html
    assert "Netýka sa" in html


def test_a_name_from_a_workbook_is_never_mark_up():
    html = phone_list(rows(2), VIEW)

    assert "Žilina &lt;b&gt;" in html
    assert "<b>Žilina <b>" not in html


def test_a_criterion_leads_to_the_words_behind_it_in_the_same_view():
    html = phone_list(rows(2), VIEW)

    assert 'href="coverage?part=SDG11&amp;place=gn:3056508&amp;sort=name"' in html
    assert ">11 Udržateľné mestá a obce</a>" in html


def test_places_stand_in_the_order_of_their_rows():
    martin = rows(1).assign(place_id="gn:3058611", place_name="Martin")

    html = phone_list(pd.concat([rows(2), martin]), VIEW)

    assert html.index("Žilina") < html.index("Martin")
