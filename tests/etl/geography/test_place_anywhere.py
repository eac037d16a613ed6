"""Which place a name means where the row says no country."""

import pytest

from etl.geography.place_anywhere import resolve_anywhere
from etl.geography.place_index import places


def found(written):
    resolution = resolve_anywhere(written)
    if not resolution.place_id:
        return resolution.reason
    place = places()[resolution.place_id]
    return f"{place.name} {place.country}"


@pytest.mark.parametrize(
    ("written", "place"),
    [
        ("Brno", "Brno CZ"),
        ("Krakow", "Kraków PL"),
        ("Kassa", "Košice SK"),
        ("Győr", "Győr HU"),
        ("Miasto Stołeczne Warszawa", "Warszawa PL"),
        ("v Brně", "Brno CZ"),
        ("Košice (SK)", "Košice SK"),
        ("Pest megye", "Pest vármegye HU"),
        ("GZM", "Górnośląsko-Zagłębiowska Metropolia PL"),
        ("Praha 7", "Praha 7 CZ"),
    ],
)
def test_a_name_known_in_one_country_is_found_there(written, place):
    assert found(written) == place


@pytest.mark.parametrize(
    ("written", "place"),
    [
        ("Žilina", "Žilina SK"),
        ("Trnava", "Trnava SK"),
        ("Rybnik", "Rybnik PL"),
        ("Eger", "Eger HU"),
        ("Komárno", "Komárno SK"),
    ],
)
def test_a_far_larger_or_official_bearer_of_the_name_is_meant(written, place):
    assert found(written) == place


@pytest.mark.parametrize("written", ["Nová Ves", "Nowa Wieś", "Komárom", "Těšín", "Lipník", "Wola"])
def test_a_name_of_places_in_two_countries_or_of_many_stays_open(written):
    assert found(written) == "ambiguous"


@pytest.mark.parametrize("written", ["Březno", "Rybník"])
def test_a_village_is_not_taken_for_a_town_abroad_with_other_accents(written):
    assert found(written) == "ambiguous"


@pytest.mark.parametrize("written", ["Karkow", "Wien", "", "Brno " * 300])
def test_an_unknown_name_stays_unknown(written):
    assert found(written) == "unknown"


def test_an_unknown_name_comes_with_similar_ones():
    similar = [places()[place_id].name for place_id in resolve_anywhere("Karkow").candidates]

    assert "Kraków" in similar
