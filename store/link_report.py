"""What the last check of the web addresses found, kept beside the snapshots."""

import csv
from collections.abc import Iterable
from dataclasses import asdict, dataclass, fields
from pathlib import Path

from store.disk import writing

FILE = "links.csv"


@dataclass(frozen=True, slots=True)
class CheckedLink:
    """One address and what it answered."""

    url: str
    outcome: str  # ok, gone (404, 410), refused (other answers), silent (no answer)
    status: int  # HTTP status; 0: no answer
    checked_on: str  # ISO 8601 day


def write_links(folder: Path, links: Iterable[CheckedLink]) -> None:
    """Keep the outcome of a check. Raises StoreError where the store cannot be written."""
    with writing(folder):
        folder.mkdir(parents=True, exist_ok=True)
        draft = folder / f"{FILE}.draft"
        with draft.open("w", encoding="utf-8", newline="") as lines:
            writer = csv.DictWriter(lines, [field.name for field in fields(CheckedLink)])
            writer.writeheader()
            writer.writerows(asdict(link) for link in links)
        draft.replace(folder / FILE)


def dead_links(folder: Path) -> dict[str, str]:
    """Address -> day of the check, of those that are gone or did not answer."""
    path = folder / FILE
    if not path.is_file():
        return {}
    with path.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    return {row["url"]: row["checked_on"] for row in rows if row["outcome"] in ("gone", "silent")}
