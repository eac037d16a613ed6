"""The sheets around the numbers: the summary in front, the method at the end."""

from collections.abc import Sequence
from dataclasses import replace

from domain import vocabulary
from domain.phrases import phrase
from exports.blocks.scope import published_on
from exports.report.report import Part, Report
from exports.workbook.cells import Put
from exports.workbook.looks import BODY, HEADING, LINK, SAID, TITLE, level_colours
from exports.workbook.sheet import Sheet

LEVELS = range(5)
STATES = ("not_found", "no_data", "not_applicable", "gap")
LABEL_WIDTH, TEXT_WIDTH, EXPLAINED_WIDTH = 30, 70, 60  # characters
SIZE, DAY = "0", "yyyy-mm-dd"


def summary_sheet(
    sheet: Sheet, report: Report, sheets: Sequence[str], others: Sequence[str]
) -> None:
    """Title, what each part says with a link to its sheet, and what the file is.

    ``sheets``: the sheet of each part, empty for words alone; ``others``: the further sheets.
    """
    language, imprint = report.language, report.imprint
    sheet.turn_upright()
    sheet.widths |= {1: LABEL_WIDTH, 2: TEXT_WIDTH}
    sheet.say(report.title, TITLE)
    sheet.say(report.subtitle, replace(SAID, size=12))
    sheet.say(imprint.caution)
    sheet.say(imprint.excerpts)
    for part, name in zip(report.parts, sheets, strict=True):
        _add_part(sheet, part, name, language)
    sheet.skip()
    sheet.say(phrase("workbook.sheets", language), HEADING)
    for name in others:
        sheet.say(name, LINK, link_to(name))
    sheet.skip()
    sheet.say(phrase("imprint.heading", language), HEADING)
    _add_imprint(sheet, report)


def link_to(name: str) -> str:
    """The link to the first cell of a sheet of the same workbook.

    >>> link_to("Koho's")
    "#'Koho''s'!A1"
    """
    quoted = name.replace("'", "''")
    return f"#'{quoted}'!A1"


def _add_part(sheet: Sheet, part: Part, name: str, language: str) -> None:
    if part.piece.heading:
        sheet.skip()
        sheet.say(part.piece.heading, HEADING)
    for sentence in part.sentences:
        sheet.say(sentence)
    if part.is_missing:
        sheet.say(phrase("report.nothing", language))
    sheet.say(part.piece.comment, SAID)
    if name:
        words = phrase("workbook.open_sheet", language, name=name)
        sheet.say(words, LINK, link_to(name))


def method_sheet(sheet: Sheet, report: Report) -> None:
    """How to read the numbers: levels, what has no level, sources, licences, how to cite."""
    language = report.language
    sheet.widths |= {1: LABEL_WIDTH, 2: TEXT_WIDTH, 3: EXPLAINED_WIDTH}
    sheet.say(phrase("workbook.method", language), TITLE)
    _add_imprint(sheet, report)
    published = published_on(report.version)
    label = phrase("workbook.published", language)
    sheet.add(Put(label), Put(published, replace(BODY, number_format=DAY, across="left")))
    sheet.skip()
    sheet.say(phrase("workbook.levels", language), HEADING)
    for level, (fill, ink) in zip(LEVELS, level_colours(), strict=True):
        look = replace(BODY, number_format=SIZE, fill=fill, ink=ink, across="center")
        name, help_text = (
            phrase(f"level.{level}", language),
            phrase(f"level.{level}.help", language),
        )
        sheet.add(Put(level, look), Put(f"{name}. {help_text}"))
    sheet.skip()
    sheet.say(phrase("workbook.marks", language), HEADING)
    sheet.say(phrase("workbook.missing", language))
    for state in STATES:
        name, help_text = (
            phrase(f"status.{state}", language),
            phrase(f"status.{state}.help", language),
        )
        sheet.add(Put(name), Put(help_text))
    sheet.skip()
    _add_sources(sheet, language)


def _add_imprint(sheet: Sheet, report: Report) -> None:
    for label, text in report.imprint.lines:
        sheet.add(Put(label, replace(BODY, is_bold=True)), Put(text))


def _add_sources(sheet: Sheet, language: str) -> None:
    sheet.say(phrase("method.sources.heading", language), HEADING)
    for row in vocabulary.read("reference/sources"):
        words = f"{row[f'use_{language}']}. {row[f'licence_{language}']}"
        sheet.add(Put(row["source"]), Put(words), Put(row["url"], BODY, row["url"]))
