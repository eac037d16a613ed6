"""File names that sort as the report does and that every system can write."""

import re

from domain.folding import fold
from exports.blocks.source import short_version
from exports.report.report import Report

LONGEST = 48  # letters of a title in a file name
UNUSABLE = re.compile(r"[^a-z0-9]+")


def file_names(report: Report) -> dict[int, str]:
    """The name of every part, without extension, by its number from 1."""
    version = short_version(report.version)
    return {
        number: "-".join([f"{number:02d}", part_name(part.block.words.title), version])
        for number, part in enumerate(report.parts, start=1)
    }


def folder_name(report: Report) -> str:
    """The folder that all files lie in."""
    return f"smart-v4-{part_name(report.title)}-{short_version(report.version)}"


def part_name(title: str) -> str:
    """A title in plain letters, cut between words.

    >>> part_name("Łódź: jak daleko sięgają jej teksty, cel po celu, w analizowanym zbiorze?")
    'lodz-jak-daleko-siegaja-jej-teksty-cel-po-celu-w'
    """
    plain = UNUSABLE.sub("-", fold(title)).strip("-")
    if len(plain) <= LONGEST:
        return plain or "text"
    return plain[: LONGEST + 1].rpartition("-")[0] or plain[:LONGEST]
