"""Says whether a snapshot would come out the same: files, vocabulary, rules and schema in one."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

from domain.vocabulary import DATA
from etl.submissions.inbox import Accepted

ROOT = DATA.parent
NO_DECISIONS: Mapping[tuple[str, str], str] = MappingProxyType({})
RULES = (
    (DATA / "model", ("*.csv",)),
    (DATA / "reference", ("*.csv",)),
    (DATA / "vocabulary", ("*.csv", "*.toml")),
    (ROOT / "classification", ("*.py",)),
    (ROOT / "domain", ("*.py",)),
    (ROOT / "etl", ("**/*.py",)),
    (ROOT / "store" / "sql", ("schema.sql", "macros.sql", "cubes*.sql")),
)


def identity(
    accepted: Iterable[Accepted], decisions: Mapping[tuple[str, str], str] = NO_DECISIONS
) -> str:
    """Hexadecimal digest of everything a snapshot depends on, the order of workbooks included."""
    digest = hashlib.sha256(rules_hash().encode())
    for (one, other), keep in sorted(decisions.items()):
        digest.update(f"{one}/{other}/{keep}\n".encode())
    for entry in accepted:
        digest.update(f"{entry.partner}/{entry.workbook}/{entry.sha256}\n".encode())
    return digest.hexdigest()


def rules_hash() -> str:
    """Digest of the vocabulary, the rules and the schema, without the submissions."""
    digest = hashlib.sha256()
    for path in _rule_files():
        digest.update(path.relative_to(ROOT).as_posix().encode())
        digest.update(path.read_bytes().replace(b"\r\n", b"\n"))
    return digest.hexdigest()


def _rule_files() -> Iterator[Path]:
    for folder, patterns in RULES:
        for pattern in patterns:
            yield from sorted(folder.glob(pattern))
