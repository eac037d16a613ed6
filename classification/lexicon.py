"""The phrases of each concept in five languages, and the criteria a concept speaks for."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from classification.patterns import parse, parse_list, parse_words
from classification.phrase_index import PhraseIndex, Rule
from domain.errors import VocabularyError
from domain.vocabulary import LANGUAGES, Row, read

STRENGTHS = ("strong", "specific", "context", "weak")


@dataclass(frozen=True, slots=True)
class Phrase:
    """One phrase of a concept."""

    concept: str
    text: str  # as written in the table
    strength: str  # strong, specific, context, weak


class Lexicon:
    """All phrases, indexed per language when a language is first asked for."""

    def __init__(
        self, concept_criteria: Iterable[Row], phrases: Mapping[str, Iterable[Row]]
    ) -> None:
        """Take the rows of concept_criteria.csv and of each phrases_XX.csv by language.

        Raises VocabularyError for a phrase of unknown strength.
        """
        self._criteria: dict[str, tuple[str, ...]] = {}
        for row in concept_criteria:
            known = self._criteria.get(row["concept"], ())
            self._criteria[row["concept"]] = (*known, row["criterion"])
        self._rows = {language: tuple(rows) for language, rows in phrases.items()}
        self._indexes: dict[str, PhraseIndex[Phrase]] = {}

    @property
    def languages(self) -> tuple[str, ...]:
        """Languages the lexicon has phrases for."""
        return tuple(self._rows)

    @property
    def content(self) -> str:
        """Everything the lexicon says, as one text: equal lexicons give equal texts."""
        return repr((sorted(self._criteria.items()), sorted(self._rows.items())))

    def criteria(self, concept: str) -> tuple[str, ...]:
        """Criteria ``concept`` speaks for; empty for a concept that only blocks others."""
        return self._criteria.get(concept, ())

    def index(self, language: str) -> PhraseIndex[Phrase]:
        """The phrases of ``language``, ready to be found."""
        if language not in self._indexes:
            self._indexes[language] = PhraseIndex(_rules(self._rows[language], language))
        return self._indexes[language]


def load_lexicon() -> Lexicon:
    """The lexicon under data/vocabulary."""
    rows = {language: read(f"vocabulary/phrases_{language}") for language in LANGUAGES}
    return Lexicon(read("vocabulary/concept_criteria"), rows)


def _rules(rows: Iterable[Row], language: str) -> Iterator[Rule[Phrase]]:
    for row in rows:
        if row["strength"] not in STRENGTHS:
            raise VocabularyError(f"“{row['phrase']}” has no known strength: {row['strength']}.")
        phrase = Phrase(row["concept"], row["phrase"], row["strength"])
        needs = parse_words(row.get("needs", ""), language)
        blocks = parse_list(row.get("blocks", ""), language)
        for pattern in parse(row["phrase"], language):
            yield Rule(pattern, phrase, needs, blocks)
