def test_a_topic_of_the_smart_concept_follows_from_what_was_counted(classify_fully, levels):
    found = levels(classify_fully("cs", "Postavíme 12 km cyklostezek do roku 2029."))

    assert found["GD5c"] == found["SC-C.mobility"] == found["SC-C"] == 3


def test_a_text_about_nothing_has_no_smart_topic(classify_fully):
    assert classify_fully("pl", "Zakup krzeseł do sali ślubów").findings == ()


def test_a_refused_plan_has_no_smart_topic(classify_fully, levels):
    refused = classify_fully("en", "The city will not build a cycle path.")

    assert not any(criterion.startswith("SC") for criterion in levels(refused))


def test_the_evidence_of_a_smart_topic_quotes_the_same_words(classify_fully):
    text = "Výstavba cyklostezky"
    proofs = [p for p in classify_fully("cs", text).evidence if p.criterion == "SC-C.mobility"]

    assert [text[p.start : p.end] for p in proofs] == [p.surface for p in proofs]
    assert proofs
