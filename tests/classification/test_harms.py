import pytest


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Build a new four-lane ring road by 2028."),
        ("en", "New runway at the regional airport"),
        ("pl", "Budowa obwodnicy i parkingu na 300 aut"),
        ("pl", "Kotły gazowe w szkołach"),
        ("cs", "Průmyslová zóna na zelené louce"),
        ("cs", "Výstavba parkovacího domu pro 300 aut"),
        ("sk", "Štvorprúdový obchvat mesta"),
        ("sk", "Plynové kotly v troch školách"),
        ("hu", "Négysávos elkerülő út"),
        ("hu", "Földgázkazánok beépítése"),
    ],
)
def test_a_harmful_measure_is_flagged_and_earns_nothing(language, text, classify):
    classified = classify(language, text)

    assert "harm" in {proof.status for proof in classified.evidence}
    assert classified.findings == ()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Replacement of gas boilers by heat pumps"),
        ("pl", "Likwidacja kotłów gazowych"),
        ("cs", "Výměna plynových kotlů za tepelná čerpadla"),
        ("sk", "Výmena plynových kotlov"),
        ("hu", "Gázkazánok cseréje"),
        ("pl", "Buspasy na obwodnicy"),
        ("cs", "Parkovací dům pro kola"),
        ("hu", "Zajfal az elkerülő út mentén"),
        ("en", "The ring road was opened in 2015."),
    ],
)
def test_ending_a_harm_or_standing_beside_it_is_no_harm(language, text, classify):
    assert "harm" not in {proof.status for proof in classify(language, text).evidence}


def test_a_park_lost_to_a_car_park_is_not_credited(classify, levels):
    assert levels(classify("en", "New car park for 200 cars on the site of the park")) == {}
