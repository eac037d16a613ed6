import io
import json
from zipfile import ZipFile

import pytest

from domain.phrases import phrase
from domain.report import Piece, Plan
from domain.vocabulary import LANGUAGES
from exports.report.templates import template_names
from journal.location import journal_url
from journal.reports import keep_report, kept_names, kept_report, withdraw_report
from store.location import store_folder
from ui.report_jobs import shelf

KRAKOW = "gn:3094802"
PATIENCE = 60  # seconds
GAPS = Piece("gaps?country=SK", "gap_ranking", ("sentences", "chart"))


@pytest.fixture
def journal(real_store, tmp_path, monkeypatch):
    monkeypatch.setenv("SV4_JOURNAL", f"sqlite:///{tmp_path}/journal.sqlite")
    return journal_url(store_folder(real_store))


@pytest.fixture
def report_with(visit, real_store):
    """The report page of a visit that has gathered some pieces."""

    def show(*pieces, **address):
        app = visit("report", real_store, **address)
        app.session_state["report_basket"] = basket_of(*pieces)
        return app.run()

    return show


def basket_of(*pieces):
    from ui.report_basket import Basket

    return Basket(Plan("Medzery", "sk", pieces))


def plan_of(app):
    return app.session_state["report_basket"].plan


def press(app, name):
    return app.button(key=f"report_{name}").click().run()


def made(app, file_format):
    """The file, once it is there, and the page that offers it."""
    app.radio(key="report_format").set_value(file_format).run()
    press(app, "make")
    job = app.session_state["report_job"]
    assert job.ended.wait(PATIENCE)
    return job, app.run()


def test_an_empty_report_is_a_calm_start_with_the_templates(visit, words_of, real_store):
    app = visit("report", real_store)

    assert phrase("builder.empty", "en", tab=phrase("block.take", "en")) in words_of(app)
    assert len(app.radio(key="report_template").options) == len(template_names())
    assert not app.button(key="report_begin_anew").disabled


@pytest.mark.parametrize("template", ["country", "gaps", "workshop"])
def test_a_template_fills_the_report_for_the_country_in_view(template, visit, words_of, real_store):
    app = visit("report", real_store, country="SK")
    app.radio(key="report_template").set_value(template).run()

    press(app, "begin_anew")

    assert not app.exception
    assert plan_of(app).title == phrase(f"report.{template}.title", "en", where="Slovakia")
    assert {one.link.count("country=SK") for one in plan_of(app).pieces if one.block} == {1}
    assert "In view (Slovakia)" in words_of(app)


def test_a_city_report_waits_until_a_city_is_chosen(visit, words_of, real_store):
    app = visit("report", real_store)
    app.radio(key="report_template").set_value("city").run()
    assert app.button(key="report_begin_anew").disabled

    app.selectbox(key="report_place").set_value(KRAKOW).run()
    press(app, "begin_anew")

    assert "Kraków" in plan_of(app).title
    assert all(f"place={KRAKOW}" in one.link for one in plan_of(app).pieces)


def test_a_comparison_needs_two_sides(visit, words_of, real_store):
    app = visit("report", real_store)
    app.radio(key="report_template").set_value("comparison").run()
    app.multiselect(key="report_side_countries").set_value(["SK"]).run()
    assert phrase("builder.choose.few", "en") in words_of(app)

    app.multiselect(key="report_side_countries").set_value(["SK", "HU"]).run()
    press(app, "begin_anew")

    assert all("with=SK,HU" in one.link for one in plan_of(app).pieces)


def test_a_template_may_follow_what_is_there_and_replacing_can_be_undone(report_with):
    app = report_with(GAPS)
    app.session_state["report_again"] = True
    app.run()

    press(app, "begin_more")
    assert plan_of(app).pieces[0] == GAPS
    assert len(plan_of(app).pieces) > 1

    press(app, "begin_anew")
    assert GAPS not in plan_of(app).pieces
    press(app, "undo")
    assert plan_of(app).pieces[0] == GAPS


def test_pieces_are_moved_and_taken_out_and_brought_back(report_with):
    coverage = Piece("coverage?country=HU", "place_heatmap")
    app = report_with(GAPS, coverage)
    assert app.button(key="report_up_0").disabled
    assert app.button(key="report_down_1").disabled

    press(app, "down_0")
    assert plan_of(app).pieces == (coverage, GAPS)
    press(app, "remove_0")
    assert plan_of(app).pieces == (GAPS,)
    press(app, "undo")
    assert plan_of(app).pieces == (coverage, GAPS)


def test_what_is_edited_moves_with_its_piece(report_with):
    app = report_with(GAPS, Piece("coverage", "place_heatmap"))
    press(app, "edit_0")
    app.text_area(key="report_comment_0").set_value("Žilina má plán.").run()

    press(app, "down_0")

    assert plan_of(app).pieces[1].comment == "Žilina má plán."
    assert app.text_area(key="report_comment_1").value == "Žilina má plán."


def test_every_button_of_a_piece_says_which_piece_it_means(report_with):
    app = report_with(GAPS, Piece("coverage?country=HU", "place_heatmap"))

    labels = [
        app.button(key=f"report_{name}_{at}").label
        for name in ("edit", "up", "down", "remove")
        for at in (0, 1)
    ]

    assert len(set(labels)) == len(labels)


def test_parts_are_chosen_down_to_single_sentences(report_with):
    app = report_with(GAPS)
    press(app, "edit_0")

    app.checkbox(key="report_part_0_sentence:1").uncheck().run()
    app.checkbox(key="report_part_0_table").check().run()
    assert plan_of(app).pieces[0].parts == ("sentence:2", "sentence:3", "chart", "table")

    app.checkbox(key="report_part_0_sentence:1").check().run()
    assert plan_of(app).pieces[0].parts == ("sentences", "chart", "table")


def test_words_of_the_author_are_shown_letter_by_letter(report_with):
    words = "<img src=x onerror=alert(1)> **Brno** & [x](javascript:alert(1))"
    app = report_with(Piece("gaps", "gap_ranking", ("chart",), words, words))
    html = "".join(element.proto.body for element in app.get("html"))

    assert html.count("&lt;img src=x onerror=alert(1)&gt; **Brno** &amp; [x]") == 2
    assert "<img" not in html


def test_a_text_of_one_s_own_needs_no_chart(report_with):
    app = report_with(GAPS)

    press(app, "words")
    app.text_input(key="report_heading_1").set_value("Čo ďalej").run()

    assert plan_of(app).pieces[1] == Piece(parts=(), heading="Čo ďalej")


def test_a_piece_that_shows_nothing_says_so(report_with, words_of):
    app = report_with(Piece("gaps?place=gn:1", "gap_of_nothing", ("chart",)))

    assert not app.exception
    assert phrase("report.nothing", "sk") in words_of(app)


def test_the_report_speaks_its_own_language_whatever_the_screen_speaks(report_with, words_of):
    app = report_with(GAPS, lang="hu")

    assert "Zobrazené (Slovensko)" in words_of(app)
    assert app.title[0].value == phrase("page.report.question", "hu")


@pytest.mark.parametrize("language", [one for one in LANGUAGES if one != "en"])
def test_another_language_changes_our_words_and_keeps_those_of_the_author(
    language, visit, real_store
):
    app = visit("report", real_store, country="SK")
    press(app, "begin_anew")
    press(app, "edit_1")
    app.text_input(key="report_heading_1").set_value("My heading").run()

    app.selectbox(key="report_language").set_value(language).run()

    pieces = plan_of(app).pieces
    assert plan_of(app).subtitle == phrase("report.country.subtitle", language)
    assert plan_of(app).title != phrase("report.country.title", "en", where="Slovakia")
    assert pieces[0].heading == phrase("report.chapter.summary", language)
    assert pieces[1].heading == "My heading"


def test_a_title_of_one_s_own_survives_and_an_empty_one_is_not_taken(report_with):
    app = report_with(GAPS)

    app.text_input(key="report_title").set_value("Správa pre primátorku").run()
    app.selectbox(key="report_language").set_value("pl").run()
    app.text_input(key="report_title").set_value("  ").run()

    assert plan_of(app).title == "Správa pre primátorku"


def test_the_report_survives_a_visit_to_another_page(report_with):
    app = report_with(GAPS)
    app.text_input(key="report_title").set_value("Správa").run()

    app.switch_page("pages/gaps.py").run()
    app.switch_page("pages/report.py").run()

    assert app.text_input(key="report_title").value == "Správa"
    assert plan_of(app).pieces == (GAPS,)


def test_the_file_holds_what_the_page_says(report_with, words_of):
    app = report_with(GAPS)
    press(app, "edit_0")
    app.text_area(key="report_comment_0").set_value("Žďár a Łódź").run()

    job, app = made(app, "docx")

    assert phrase("builder.download", "en") in [one.label for one in app.get("download_button")]
    with ZipFile(io.BytesIO(shelf.get(job))) as document:
        text = document.read("word/document.xml").decode()
    assert "Žďár a Łódź" in text
    assert job.file_name.startswith("smart-v4-medzery-")


def test_a_file_older_than_the_report_says_so(report_with, words_of):
    job, app = made(report_with(GAPS), "html")
    assert phrase("builder.changed", "en") not in words_of(app)

    app.text_input(key="report_title").set_value("Iný názov").run()

    assert phrase("builder.changed", "en") in words_of(app)


def test_a_file_that_is_no_longer_kept_says_so(report_with, words_of):
    job, app = made(report_with(GAPS), "html")
    shelf.drop(job)

    assert phrase("builder.expired", "en") in words_of(app.run())


def test_what_this_machine_cannot_draw_is_one_sentence_and_no_traceback(
    report_with, words_of, monkeypatch
):
    monkeypatch.setenv("BROWSER_PATH", "/nowhere/chrome")
    app = report_with(GAPS, lang="cs")

    app.radio(key="report_format").set_value("zip").run()

    assert not app.exception
    assert phrase("export.error.browser", "cs") in words_of(app)


def test_an_error_in_the_making_is_one_sentence(report_with, monkeypatch):
    app = report_with(Piece("coverage?level=%00", "country_heatmap"))

    _, app = made(app, "html")

    assert not app.exception
    assert [one.value for one in app.error] in ([], [phrase("error.unexpected", "en")])


def test_a_report_is_kept_and_opened_by_its_link(report_with, journal, visit, real_store):
    app = report_with(GAPS)
    app.session_state["report_kept_open"] = True
    app.run()
    app.text_input(key="report_kept_name").set_value("Pre <b>starostov</b>")
    press(app, "keep")

    [(kept_id, name)] = kept_names(journal).items()
    opened = visit("report", real_store, report=str(kept_id))

    assert name == "Pre <b>starostov</b>"
    assert plan_of(opened) == plan_of(app) == kept_report(journal, kept_id).plan
    html = "".join(element.proto.body for element in app.run().get("html"))
    assert "Pre &lt;b&gt;starostov&lt;/b&gt;" in html
    assert f'href="/report?report={kept_id}"' in html


def test_a_link_does_not_throw_away_what_the_visitor_has_gathered(report_with, journal, words_of):
    kept = keep_report(journal, name="Iná", plan=Plan("Iná", "pl", (GAPS, GAPS)))
    app = report_with(GAPS)
    app.query_params["report"] = str(kept.id)

    assert plan_of(app.run()).pieces == (GAPS,)
    assert "Iná" in words_of(app)
    press(app, "other_stay")
    assert plan_of(app).pieces == (GAPS,)

    app.session_state["report_kept_seen"] = ""
    press(app.run(), "other_open")
    assert plan_of(app) == kept.plan


@pytest.mark.parametrize("stated", ["999", "<script>", "-1", "9" * 40])
def test_a_report_that_is_not_there_is_answered_calmly(
    stated, journal, visit, words_of, real_store
):
    app = visit("report", real_store, report=stated)

    assert not app.exception
    assert phrase("builder.error.unknown", "en") in words_of(app)


def test_a_removed_report_is_answered_calmly(journal, visit, words_of, real_store):
    kept = keep_report(journal, name="Brno", plan=Plan("Brno", "cs", (GAPS,)))
    withdraw_report(journal, kept.id)

    app = visit("report", real_store, report=str(kept.id))

    assert phrase("builder.error.unknown", "en") in words_of(app)


def test_a_visitor_of_a_shared_server_may_open_but_not_keep(
    report_with, journal, words_of, monkeypatch
):
    keep_report(journal, name="Brno", plan=Plan("Brno", "cs", (GAPS,)))
    app = report_with(GAPS)
    monkeypatch.delenv("SV4_LOCAL")
    app.session_state["report_kept_open"] = True
    app.run()

    assert phrase("builder.kept.read_only", "en") in words_of(app)
    keys = {one.key for one in app.get("button")}
    assert not {"report_keep", "report_withdraw"} & keys


def test_all_data_are_offered_with_the_address_of_the_web_interface(visit, words_of, real_store):
    app = visit("report", real_store)

    assert app.button(key="report_data").label == phrase("builder.data.make", "en")
    assert "api/v1" in words_of(app)


@pytest.mark.slow
def test_all_data_come_as_a_package(visit, real_store):
    app = press(visit("report", real_store), "data")
    job = app.session_state["report_job"]

    assert job.ended.wait(PATIENCE)

    with ZipFile(io.BytesIO(shelf.get(job))) as package:
        [descriptor] = [name for name in package.namelist() if name.endswith("datapackage.json")]
        assert json.loads(package.read(descriptor))["resources"]
