"""A report for readers of another language: our words change, those of the author stay."""

from collections.abc import Iterator
from dataclasses import replace

from domain import vocabulary
from domain.phrases import has_phrase, phrase
from domain.report import Piece
from domain.view import View
from exports.blocks.block import Snapshot
from exports.report.templates import TEMPLATES, subject
from ui.report_basket import Basket

OURS = ("builder.untitled",)


def translated(basket: Basket, language: str, snapshot: Snapshot) -> Basket:
    """The same pieces in the same order, written in ``language``."""
    plan = basket.plan
    words = dict(_pairs(basket, language, snapshot))
    changed = replace(
        plan,
        language=language,
        title=words.get(plan.title, plan.title),
        subtitle=words.get(plan.subtitle, plan.subtitle),
        pieces=tuple(_piece(one, words) for one in plan.pieces),
    )
    return replace(basket, plan=changed)


def _piece(piece: Piece, words: dict[str, str]) -> Piece:
    return replace(
        piece,
        heading=words.get(piece.heading, piece.heading),
        comment=words.get(piece.comment, piece.comment),
    )


def _pairs(basket: Basket, language: str, snapshot: Snapshot) -> Iterator[tuple[str, str]]:
    """What we wrote in the report's language, with the same in ``language``."""
    before = basket.plan.language
    for key in (*OURS, *_chapter_keys()):
        yield phrase(key, before), phrase(key, language)
    if basket.template and basket.base:
        olds = _opening(basket.template, basket.base, before, snapshot)
        news = _opening(basket.template, basket.base, language, snapshot)
        yield from zip(olds, news, strict=True)


def _chapter_keys() -> Iterator[str]:
    for chapter in {row["chapter"] for row in vocabulary.read(TEMPLATES)} - {""}:
        keys = (f"report.chapter.{chapter}", f"report.words.{chapter}")
        yield from (key for key in keys if has_phrase(key))


def _opening(template: str, base: View, language: str, snapshot: Snapshot) -> tuple[str, str]:
    where = subject(snapshot=snapshot, base=replace(base, language=language))
    return (
        phrase(f"report.{template}.title", language, where=where),
        phrase(f"report.{template}.subtitle", language),
    )
