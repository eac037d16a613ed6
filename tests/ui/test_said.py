from ui.said import said_html


def test_each_sentence_can_be_copied_with_its_source():
    html = said_html(["Brno má plán.", "Łódź także."], "Zdroj: verze 1", "Zkopírovat")

    assert html.count("<button") == 2
    assert 'data-copy="Łódź także. (Zdroj: verze 1)"' in html


def test_a_title_full_of_mark_up_stays_text():
    html = said_html(['<img src=x onerror="alert(1)">'], '"><script>', "Copy")

    assert "<img" not in html
    assert "<script" not in html
    assert '""' not in html
