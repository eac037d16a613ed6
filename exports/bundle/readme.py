"""README.txt: what the files are, and what every file of ours states about itself."""

from collections.abc import Iterator

from domain.phrases import phrase
from exports.pictures.chrome import is_available
from exports.report.report import Part, Report

ENDS = "\r\n"  # so that every editor breaks the lines


def readme(report: Report, names: dict[int, str]) -> str:
    """Plain text in the language of the report; ``names``: of the files, by number of the part."""
    return ENDS.join(_lines(report, names)) + ENDS


def _lines(report: Report, names: dict[int, str]) -> Iterator[str]:
    language = report.language
    yield from (report.title, report.subtitle, "")
    yield phrase("bundle.heading", language)
    yield phrase("bundle.files" if is_available() else "bundle.no_pictures", language)
    yield ""
    for number, part in enumerate(report.parts, start=1):
        yield from _part(report, part, names[number])
    yield phrase("imprint.heading", language)
    yield from (f"{label}: {text}" for label, text in report.imprint.lines)


def _part(report: Report, part: Part, name: str) -> Iterator[str]:
    language, piece = report.language, part.piece
    yield from (piece.heading.upper(), "") if piece.heading else ()
    kinds = _kinds(part)
    if kinds:
        yield f"{name} ({', '.join(kinds)})"
    yield from (one for one in (part.block.words.title, *part.sentences) if one)
    if part.is_missing:
        yield phrase("report.nothing", language)
    if piece.comment:
        yield (
            f"{phrase('report.comment', language)}: {piece.comment}"
            if piece.block
            else piece.comment
        )
    yield from (one for one in (report.address_of(part), "") if one or kinds or piece.comment)


def _kinds(part: Part) -> list[str]:
    drawn = ["SVG", "PNG"] if part.has_chart and is_available() else []
    return [*drawn, *([] if part.block.is_empty else ["CSV"])]
