import pytest

REFUSED = [
    ("en", "The cycle path was dropped for lack of money."),
    ("en", "The town does not intend to build a cycle path."),
    ("en", "The council voted down the cycle path."),
    ("en", "Cycle paths lie outside the scope of this strategy."),
    ("en", "Warehouses instead of a park"),
    ("pl", "Gmina nie przewiduje ścieżek rowerowych ani parków."),
    ("pl", "Zrezygnowano z budowy ścieżki rowerowej."),
    ("pl", "Ścieżki rowerowe nie są przedmiotem programu."),
    ("cs", "Město cyklostezku nevybuduje."),
    ("cs", "S cyklostezkou se nepočítá."),
    ("cs", "Zastupitelé výstavbu cyklostezky odložili."),
    ("sk", "Mesto nezriadi ani cyklotrasu, ani park."),
    ("sk", "Cyklotrasa bola z plánu vypustená."),
    ("sk", "Zníženie podpory obnoviteľných zdrojov energie."),
    ("hu", "Napelemek helyett irodaházat húznak fel."),
    ("hu", "A város nem épít kerékpárutat."),
    ("hu", "A kerékpárút megépítéséről lemondtak."),
    ("hu", "A kerékpárút nem tárgya a dokumentumnak."),
]


@pytest.mark.parametrize(("language", "text"), REFUSED)
def test_what_is_given_up_earns_nothing_and_is_marked(language, text, classify):
    classified = classify(language, text)

    assert classified.findings == ()
    assert "negated" in {proof.status for proof in classified.evidence}


@pytest.mark.parametrize(
    ("language", "text", "refused", "kept"),
    [
        ("en", "Solar panels are ruled out, but a park will be laid out.", "Solar panels", "park"),
        ("pl", "Panele fotowoltaiczne skreślono, natomiast park powstanie.", None, "park"),
        ("cs", "Cyklostezka nebude; náhradou vznikne park.", "Cyklostezka", "park"),
        ("sk", "Z plánu vypadla cyklotrasa, ostal iba park.", "cyklotrasa", "park"),
        ("hu", "A kerékpárút kimaradt, a park viszont megépül.", "kerékpárút", "park"),
    ],
)
def test_after_a_turn_of_the_sentence_the_rest_counts(
    language, text, refused, kept, classify, statuses
):
    found = statuses(classify(language, text))

    assert found[kept] == "counted"
    assert refused is None or found[refused] == "negated"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "A park instead of a car park"),
        ("pl", "Park zamiast parkingu"),
        ("cs", "Místo parkoviště vznikne park."),
        ("sk", "Namiesto parkoviska vznikne park."),
        ("hu", "Parkoló helyett park létesül."),
    ],
)
def test_what_replaces_a_burden_counts(language, text, classify, levels):
    assert levels(classify(language, text))["GD7a"] == 2


def test_a_missing_service_in_a_diagnosis_is_no_refusal(classify, levels):
    assert levels(classify("sk", "V obci nie je park."))["GD7a"] == 1


def test_a_place_to_meet_is_not_an_instead_of(classify, levels):
    assert levels(classify("cs", "Nový park jako místo setkávání"))["GD7a"] == 2
