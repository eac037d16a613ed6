"""The words of a correction: which cell of whose workbook says what, and what it should say."""

import json
from collections.abc import Hashable, Iterable, Mapping
from typing import Any

from domain import vocabulary
from domain.locales import number_text
from domain.phrases import phrase
from ui.facts import COLUMNS, field_label, is_stated

LONGEST = 600  # characters of a present value that are quoted


def correction_note(
    row: Mapping[Hashable, Any],
    field: str,
    *,
    link: str,
    version: str,
    languages: Iterable[str],
    doubt: str = "",
) -> str:
    """Plain text in each language once, with an empty line for what the cell should say.

    ``row``: the row of the question strategy; ``field``: a field of the sheet of strategies;
    ``link``: the view it was written from; ``version``: the data version as printed; ``doubt``:
    the criterion, words and rule in question, where the note is about evidence.
    """
    parts = [
        _part(row, field, one, {"doubt": doubt, "link": link, "version": version})
        for one in dict.fromkeys(languages)
    ]
    return "\n\n".join(parts)


def correctable(row: Mapping[Hashable, Any]) -> list[str]:
    """Fields of the template that the store keeps of a strategy, in the template's order."""
    return [
        one["field"]
        for one in vocabulary.read("vocabulary/fields")
        if one["sheet"] == "strategies" and COLUMNS.get(one["field"], one["field"]) in row
    ]


def partner_of(row: Mapping[Hashable, Any]) -> vocabulary.Row:
    """The partner who handed in the row: name and language."""
    return vocabulary.by_key("reference/partners", "partner")[str(row["partner"])]


def _part(row: Mapping[Hashable, Any], field: str, language: str, rest: Mapping[str, str]) -> str:
    cells = json.loads(row["cells"])
    facts = {
        "to": partner_of(row)["name"],
        "workbook": row["workbook"],
        "sheet": row["sheet"],
        "cell": cells.get(field, "") or phrase("correction.no_cell", language),
        "strategy": f"{row['title']} ({row['strategy_code']})",
        "field": field_label("strategies", field, language),
        "present": _present(row, field, language),
        "should_be": "",
        "reason": "",
        **{name: text for name, text in rest.items() if text},
    }
    lines = [f"{phrase(f'correction.{name}', language)}: {text}" for name, text in facts.items()]
    return "\n".join([phrase("correction.title", language), *lines])


def _present(row: Mapping[Hashable, Any], field: str, language: str) -> str:
    """The cell as written where that was kept, else the value."""
    value = row[COLUMNS.get(field, field)]
    written = json.loads(row["written"] or "{}").get(field, "")
    if not written and not is_stated(value):
        return phrase("correction.empty", language)
    is_list = hasattr(value, "__len__") and not isinstance(value, str)
    if isinstance(value, float):
        value = number_text(value, language)
    text = " ".join(str(written or ("; ".join(map(str, value)) if is_list else value)).split())
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"
