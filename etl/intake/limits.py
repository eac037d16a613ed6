"""How large a submitted workbook may be, and how long its reading may take."""

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Any

from domain.vocabulary import DATA


@dataclass(frozen=True, slots=True)
class Limits:
    """The numbers of ``data/vocabulary/limits.toml``."""

    file_bytes: int
    parts: int
    unpacked_bytes: int
    bomb_bytes: int
    bomb_ratio: int
    memory_bytes: int
    cpu_seconds: int
    wall_seconds: int
    answer_bytes: int
    content_bytes: int
    columns: int
    blank_rows: int
    rows: int
    characters: int
    search_rows: int
    similarity: float  # 0..1


@cache
def settings(name: str) -> dict[str, Any]:
    """The content of ``data/vocabulary/<name>.toml``."""
    return tomllib.loads((DATA / "vocabulary" / f"{name}.toml").read_text(encoding="utf-8"))


@cache
def limits() -> Limits:
    """The limits in force."""
    tables = settings("limits").values()
    return Limits(**{name: value for table in tables for name, value in table.items()})
