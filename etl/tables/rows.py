"""A row of a sheet as clean values, with what there is to say about it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from domain.model import Problem, Source
from etl.values.cleaned import Value


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a sheet; held back where any of its problems is an error."""

    source: Source
    values: Mapping[str, Value]  # by field name; every field of the sheet is there
    written: Mapping[str, str]  # by field name, as it stands in the cell
    extras: Mapping[str, str] = field(default_factory=dict)  # heading -> text, of other columns
    extra_columns: Mapping[str, str] = field(default_factory=dict)  # heading -> column letter
    language: str = ""  # of most headings
    section: str = ""  # the text that heads this part of the table
    problems: tuple[Problem, ...] = ()
    is_held_back: bool = False

    def text(self, name: str) -> str:
        """The value of a text field."""
        return str(self.values[name])

    def with_problems(self, *problems: Problem) -> "Row":
        """The same row with further problems."""
        if not problems:
            return self
        is_error = any(found.severity == "error" for found in problems)
        return replace(
            self,
            problems=(*self.problems, *problems),
            is_held_back=self.is_held_back or is_error,
        )

    def with_values(self, values: Mapping[str, Value], *problems: Problem) -> "Row":
        """The same row with some values set, and what there is to say about it."""
        changed = replace(self, values={**self.values, **values}) if values else self
        return changed.with_problems(*problems)
