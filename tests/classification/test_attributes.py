import pytest

from classification.attributes import find_attributes


def kinds(reading):
    return {attribute.kind for attribute in find_attributes(reading)}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Bicycle parking at five stops"),
        ("pl", "Przepustowość +30% do 2030"),
        ("pl", "2 tys. konsultacji rocznie"),
        ("pl", "Zasadzimy 2000 drzew"),
        ("cs", "Zateplíme třetinu domů"),
        ("cs", "Cyklostezka 5,2 km"),
        ("sk", "Priestor štyridsiatim pestovateľom"),
        ("hu", "85 ezer köbméter víz"),
        ("hu", "70 új munkahely"),
    ],
)
def test_a_number_of_something_is_a_quantity(language, text, read):
    assert "quantity" in kinds(read(language, text))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("cs", "Zákon č. 201/2012 Sb."),
        ("cs", "Usnesení č. 14/2026 ze dne 9. března"),
        ("en", "A limit of 30 km/h"),
        ("en", "See page 12"),
        ("hu", "12/2019. számú rendelet"),
        ("pl", "Szkoła nr 3"),
        ("pl", "Raport co pół roku"),
        ("sk", "Formát A3"),
        ("en", "The four-lane road"),
    ],
)
def test_laws_pages_limits_and_names_are_no_quantities(language, text, read):
    assert "quantity" not in kinds(read(language, text))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Ready by the end of 2028"),
        ("pl", "Do 2029 r."),
        ("cs", "Etapa 2027–2028"),
        ("sk", "Najneskôr v roku 2030"),
        ("hu", "2035-ig"),
        ("cs", "Snížíme do roku 2020"),
    ],
)
def test_a_year_to_come_or_with_a_cue_is_a_deadline(language, text, read):
    assert "deadline" in kinds(read(language, text))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "42 % less against 2012"),
        ("pl", "o 35% względem 2018 roku"),
        ("cs", "oproti roku 2005"),
        ("sk", "oproti roku 2019"),
        ("hu", "2005-höz képest"),
    ],
)
def test_the_year_compared_with_is_a_baseline_and_no_deadline(language, text, read):
    found = kinds(read(language, text))

    assert "baseline" in found
    assert "deadline" not in found


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("cs", "náklady 46 mil. Kč, odpovídá odbor dopravy, roční monitoring", True),
        ("pl", "koszt 3 mln zł; realizator: Biuro Klimatu, sprawozdanie co rok", True),
        ("en", "EUR 1.1 million, run by Technical Services, reported monthly", True),
        ("sk", "rozpočet 450 tisíc eur, zodpovedá útvar zelene, kontroluje župa", True),
        ("hu", "a keret 90 millió Ft, felelős a főkertész, évente beszámol", True),
    ],
)
def test_money_owner_and_monitoring_are_told_apart(language, text, expected, read):
    assert ({"budget", "owner", "monitoring"} <= kinds(read(language, text))) is expected


def test_an_office_where_the_work_is_done_does_not_own_it(read):
    assert "owner" not in kinds(read("sk", "Bezbariérový prístup do kina a na úrad"))


def test_an_attribute_quotes_the_text(read):
    text = "Do roku 2030 zasadíme 150 lip."

    quotes = [(a.surface, text[a.start : a.end]) for a in find_attributes(read("cs", text))]

    assert quotes == [("2030", "2030"), ("150 lip", "150 lip")]
