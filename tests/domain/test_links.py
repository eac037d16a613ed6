"""A view and its link are two writings of one thing."""

from hypothesis import given
from hypothesis import strategies as st

from domain.links import LONGEST, codes, kinds, link_of, view_from
from domain.selection import Selection
from domain.view import FRAMEWORKS, View

VIEWS = st.builds(
    View,
    page=st.sampled_from(["overview", "coverage", "gaps"]),
    language=st.just("sk"),
    framework=st.sampled_from(FRAMEWORKS),
    selection=st.builds(
        Selection,
        countries=st.lists(st.sampled_from(codes("countries", "country")), unique=True).map(tuple),
        regions=st.lists(st.sampled_from(codes("regions", "region")), unique=True, max_size=4).map(
            tuple
        ),
        kind_group=st.sampled_from(kinds()),
        in_force=st.booleans(),
        year=st.just(2026),
    ),
).flatmap(
    lambda view: st.dictionaries(
        st.sampled_from(["place", "part", "criterion", "q"]), st.text(max_size=12)
    ).map(lambda choices: view.with_choices(**choices))
)


@given(VIEWS)
def test_a_link_opens_the_view_it_was_made_of(view):
    assert view_from(link_of(view), year=2026, language="sk") == view


@given(st.text(max_size=200))
def test_any_text_at_all_is_a_view_of_some_page(text):
    view = view_from(text, year=2026, language="hu")

    assert view.framework in FRAMEWORKS
    assert view.selection.kind_group in kinds()
    assert view.language in ("en", "pl", "cs", "sk", "hu")


def test_values_nobody_offers_are_left_out():
    view = view_from(
        "gaps?country=XX&country=SK&framework=ESG&kind=galaxy&scope=never", year=2026, language="en"
    )

    assert view == View("gaps", "en", "SDG", Selection(countries=("SK",)))


def test_the_language_travels_only_when_asked():
    view = View("coverage", "hu")

    assert link_of(view) == "coverage"
    assert view_from(link_of(view, with_language=True), year=2026, language="en").language == "hu"


def test_a_flood_of_parameters_is_not_read():
    flood = "coverage?" + "&".join(f"x{number}=1" for number in range(5_000))

    assert len(flood) > LONGEST
    assert view_from(flood, year=2026, language="en").choices == ()
