"""The line under every figure: source, version, scope, and what to bear in mind."""

from domain.phrases import phrase
from domain.selection import Selection
from domain.view import View


def source_line(version: str, view: View, *, has_excerpts: bool, is_sample: bool = True) -> str:
    """Source, short version and scope, with the caution that texts and framework ask for.

    ``is_sample``: whether a reader could take the analysed set for a sample of its countries.
    """
    language = view.language
    scope = scope_words(view.selection, language)
    lines = [phrase("source.line", language, version=short_version(version), scope=scope)]
    if has_excerpts:
        lines.append(phrase("source.excerpts", language))
    if is_sample:
        lines.append(phrase("source.no_sample", language))
    if view.is_experimental:
        lines.append(phrase("framework.experimental.note", language))
    return " ".join(lines)


def scope_words(selection: Selection, language: str) -> str:
    """Which strategies count: those in force in a year, or all."""
    key = "scope.in_force" if selection.in_force else "scope.all"
    return phrase(key, language, year=selection.year)


def short_version(version: str) -> str:
    """The day and the identity of a snapshot, short enough to print.

    Snapshots are named <UTC time>-<identity>.

    >>> short_version("20261128T221013183989-5a4bf417a953")
    '20261128-5a4bf4'
    """
    day, _, identity = version.partition("-")
    return f"{day[:8]}-{identity[:6]}"
