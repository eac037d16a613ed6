"""The sentences of a chain, each with its language and the role it plays."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from classification.language import settle_language
from classification.reading import Reading, read_sentence
from classification.roles import role_of
from classification.sentences import split_sentences
from domain.model import Chain, Statement


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a chain with its reading and its role."""

    index: int
    reading: Reading
    role: str


def sentences_of(chain: Chain) -> Iterator[Sentence]:
    """Sentences in reading order; their indexes count over all passages."""
    index = 0
    for passage in chain.passages:
        language = settle_language(chain.language, passage.text)
        for span in split_sentences(passage.text, language):
            reading = read_sentence(passage.field, passage.text, span, language)
            yield Sentence(index, reading, role_of(reading, chain.role))
            index += 1


def repetitions(sentences: Iterable[Sentence]) -> dict[int, int]:
    """Index of every sentence said before, with the index of its first occurrence.

    Saying something twice must not make it more certain.
    """
    first: dict[tuple[str, str, str], int] = {}
    repeated: dict[int, int] = {}
    for sentence in sentences:
        reading = sentence.reading
        said = (reading.text[reading.start : reading.end], sentence.role, reading.language)
        if first.setdefault(said, sentence.index) != sentence.index:
            repeated[sentence.index] = first[said]
    return repeated


def statement_of(sentence: Sentence) -> Statement:
    """What of a sentence is kept beside its evidence."""
    reading = sentence.reading
    return Statement(
        field=reading.field,
        text=reading.text[reading.start : reading.end],
        start=reading.start,
        end=reading.end,
        role=sentence.role,
        language=reading.language,
    )
