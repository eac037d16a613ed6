"""Classifies the text of one chain: evidence with reasons, attributes, levels."""

from collections.abc import Iterator, Mapping

from classification.attributes import find_attributes
from classification.claims import Sentence, claims_of
from classification.gate import Claim, one_per_place, pass_gate
from classification.language import settle_language
from classification.levels import find_levels
from classification.lexicon import Lexicon, load_lexicon
from classification.reading import read_sentence
from classification.roles import COMMITTING, role_of
from classification.sentences import split_sentences
from classification.version import fingerprint
from domain.model import Attribute, Chain, Classified, Evidence, Statement


class LexiconScorer:
    """Finds the phrases of the lexicon and judges what the text promises around them."""

    id = "lexicon"

    def __init__(self, lexicon: Lexicon) -> None:
        """Use the phrases of ``lexicon``; all other tables come from data/vocabulary."""
        self._lexicon = lexicon
        self.languages = lexicon.languages
        self.version = fingerprint(lexicon)

    def classify(self, chain: Chain) -> Classified:
        """Statements, evidence, attributes and findings of ``chain``; an empty text gives none."""
        sentences = tuple(_sentences(chain))
        claims = [claim for sentence in sentences for claim in claims_of(sentence, self._lexicon)]
        accepted = pass_gate(claims, _count_words(sentences))
        clearest = one_per_place(claims, accepted)
        evidence = {_evidence(claim, sentences, accepted): claim for claim in clearest}
        phrases = {proof: f"{claim.concept}/{claim.phrase}" for proof, claim in evidence.items()}
        attributes = tuple(_attributes(sentences))
        stated = {attribute.kind for attribute in attributes}.union(chain.attributes)
        return Classified(
            statements=tuple(_statement(sentence) for sentence in sentences),
            evidence=tuple(evidence),
            attributes=attributes,
            findings=find_levels(tuple(evidence), phrases, stated),
        )


def load_scorer() -> LexiconScorer:
    """The scorer with the lexicon under data/vocabulary."""
    return LexiconScorer(load_lexicon())


def _sentences(chain: Chain) -> Iterator[Sentence]:
    index = 0
    for passage in chain.passages:
        language = settle_language(chain.language, passage.text)
        for span in split_sentences(passage.text, language):
            reading = read_sentence(passage.field, passage.text, span, language)
            yield Sentence(index, reading, role_of(reading, chain.role))
            index += 1


def _count_words(sentences: tuple[Sentence, ...]) -> int:
    return sum(len(sentence.reading.tokens) for sentence in sentences)


def _attributes(sentences: tuple[Sentence, ...]) -> Iterator[Attribute]:
    """Attributes of the sentences that promise something; a diagnosis has no targets."""
    for sentence in sentences:
        if sentence.role in COMMITTING:
            yield from find_attributes(sentence.reading)


def _evidence(
    claim: Claim, sentences: tuple[Sentence, ...], accepted: Mapping[Claim, str]
) -> Evidence:
    sentence = sentences[claim.statement]
    status, rule = claim.status, claim.rule
    if status == "counted":
        status, rule = ("counted", accepted[claim]) if claim in accepted else ("signal", "alone")
    return Evidence(
        criterion=claim.criterion,
        concept=claim.concept,
        field=sentence.reading.field,
        statement=claim.statement,
        surface=sentence.reading.text[claim.start : claim.end],
        start=claim.start,
        end=claim.end,
        role=sentence.role,
        strength=claim.strength,
        status=status,
        rule=claim.rule or rule,
    )


def _statement(sentence: Sentence) -> Statement:
    reading = sentence.reading
    return Statement(
        field=reading.field,
        text=reading.text[reading.start : reading.end],
        start=reading.start,
        end=reading.end,
        role=sentence.role,
        language=reading.language,
    )
