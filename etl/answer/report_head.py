"""What stands above the tables of a problem report: which file, what was found, what to do now."""

from collections import Counter
from collections.abc import Sequence

from etl.answer.report_outcome import LISTED, Outcome

_NAMED = 5  # files or sheets in a sentence


def title(outcome: Outcome) -> str:
    """The line that names the files."""
    return outcome.say("title", workbook=_listed(outcome.files))


def sentences(outcome: Outcome) -> str:
    """What was found in the files, and what to do now."""
    if not outcome.problems:
        return outcome.say("none")
    lines = [_what_to_do(outcome)]
    if len(outcome.problems) > LISTED:
        lines.append(outcome.say("listed", shown=LISTED, count=len(outcome.problems)))
    return "\n".join([*_summary(outcome), *lines])


def _summary(outcome: Outcome) -> list[str]:
    if not outcome.copies.names:
        return []
    counts = Counter(f"{problem.severity}s" for problem in outcome.problems)
    shown = {name: counts[name] for name in ("errors", "warnings", "infos")}
    return [outcome.say("summary", **shown, taken=outcome.rows.taken, held=outcome.rows.held)]


def _what_to_do(outcome: Outcome) -> str:
    copies = outcome.copies
    if len(outcome.files) > 1:
        return outcome.say("next_own_files")
    if not copies.names:
        return outcome.say("next_unusable")
    if copies.in_part:
        return outcome.say("next_own_file", sheets=_listed(copies.in_part))
    is_refused = any(problem.severity == "error" for problem in outcome.problems)
    return outcome.say("next_answer" if is_refused else "next_look", sheet=outcome.say("sheet"))


def _listed(names: Sequence[str]) -> str:
    return ", ".join([*names[:_NAMED], "…"] if len(names) > _NAMED else names)
