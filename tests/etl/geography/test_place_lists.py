"""When a cell that names several places is taken apart."""

import pytest

from etl.geography.place_lists import split_places


@pytest.mark.parametrize(
    ("text", "country", "parts"),
    [
        ("Brno; Ostrava", "CZ", ("Brno", "Ostrava")),
        ("Brno, Ostrava a Plzeň", "CZ", ("Brno", "Ostrava", "Plzeň")),
        ("města Brna a Ostravy", "CZ", ("města Brna", "Ostravy")),
        ("Kraków i Wieliczka", "PL", ("Kraków", "Wieliczka")),
        ("Katowice, Gliwice oraz Bytom", "PL", ("Katowice", "Gliwice", "Bytom")),
        ("Győr és Mosonmagyaróvár", "HU", ("Győr", "Mosonmagyaróvár")),
        ("Nitra / Trnava", "SK", ("Nitra", "Trnava")),
        ("Debrecen\nSzeged", "HU", ("Debrecen", "Szeged")),
        ("Praha 7, Praha 8", "CZ", ("Praha 7", "Praha 8")),
    ],
)
def test_a_list_of_places_is_taken_apart(text, country, parts):
    assert split_places(text, country) == parts


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Frýdek-Místek", "CZ"),
        ("Bielsko-Biała", "PL"),
        ("Brandýs nad Labem-Stará Boleslav", "CZ"),
        ("Moravská Ostrava a Přívoz", "CZ"),
        ("Prievidza, Nováky, Bojnice a Koš", "SK"),
        ("Budapest III. kerület, Óbuda-Békásmegyer", "HU"),
        ("Kraków, woj. małopolskie", "PL"),
        ("Komárno / Komárom", "SK"),
        ("Warszawa, Mokotów", "PL"),
    ],
)
def test_one_place_with_a_joint_in_its_name_stays_whole(text, country):
    assert split_places(text, country) == (text,)


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Brno a okolí", "CZ"),
        ("Brno, Kraków", "CZ"),
        ("Čierny Balog a okolie", "SK"),
        ("Brno, Nová Ves", "CZ"),
        ("Brno, Brno", "CZ"),
        ("Brno", "CZ"),
        ("Brno; " * 3_000, "CZ"),
    ],
)
def test_a_text_with_a_part_that_is_no_certain_place_stays_whole(text, country):
    assert split_places(text, country) == (text.strip(),)


def test_an_empty_cell_stays_empty():
    assert split_places("", "CZ") == ("",)
