"""The page about submissions says what the tables say."""

import re

import pytest

from domain.vocabulary import read
from etl.fields import SHEETS, readable_fields
from etl.intake.limits import settings
from etl.template.documentation import PAGE, SEVERITIES, main, renewed, tables


def page():
    return PAGE.read_text(encoding="utf-8")


def test_the_page_is_up_to_date():
    assert renewed(page()) == page(), "run: python -m etl.template.documentation"


def test_every_table_has_its_place_on_the_page():
    assert set(re.findall(r"<!-- (\w+) -->", page())) == set(tables())


@pytest.mark.parametrize("sheet", SHEETS)
def test_every_column_stands_on_the_page(sheet):
    table = tables()[sheet]

    assert [field.name for field in readable_fields(sheet) if f"`{field.name}`" not in table] == []


def test_every_problem_stands_once_on_the_page():
    codes = [row["code"] for row in read("vocabulary/problem_severities")]
    told = "\n".join(tables()[severity] for severity in SEVERITIES)

    assert sorted(re.findall(r"^\| `(\w+)`", told, re.MULTILINE)) == sorted(codes)


def test_no_placeholder_is_left_open():
    assert re.findall(r"\{\w*\}", page()) == []


def test_links_to_lists_lead_somewhere():
    anchors = {title.lower().replace(" ", "-") for title in re.findall(r"^### (.+)$", page(), re.M)}

    assert set(re.findall(r"\(#([\w-]+)\)", page())) <= anchors


def test_every_kind_of_column_has_words():
    kinds = {field.type for sheet in SHEETS for field in readable_fields(sheet)}

    assert kinds <= set(settings("documentation")["types"])


def test_an_outdated_table_is_renewed_and_the_text_around_it_kept(tmp_path):
    path = tmp_path / "page.md"
    path.write_text("Before\n<!-- limits -->\n| old |\n<!-- /limits -->\nAfter\n", encoding="utf-8")

    main(path)

    text = path.read_text(encoding="utf-8")
    assert text.startswith("Before\n<!-- limits -->\n\n| What |")
    assert text.endswith("|\n\n<!-- /limits -->\nAfter\n")
    assert "old" not in text
