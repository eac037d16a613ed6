"""Classifies the text of one chain: evidence with reasons, attributes, levels."""

from collections.abc import Iterator, Mapping, Sequence

from classification.attributes import find_attributes
from classification.chain_sentences import Sentence, repetitions, sentences_of, statement_of
from classification.claims import claims_of, moved_claims
from classification.gate import Claim, lift, one_per_place, pass_gate
from classification.levels import ALONE, find_levels
from classification.lexicon import Lexicon, load_lexicon
from classification.roles import COMMITTING
from classification.smart import smart_proofs
from classification.version import fingerprint
from domain.model import Attribute, Chain, Classified, Evidence


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
        sentences = tuple(sentences_of(chain))
        claims, accepted = self._judge(sentences)
        clearest = one_per_place(claims, accepted)
        proofs = [
            (_evidence(claim, sentences, accepted), f"{claim.concept}/{claim.phrase}")
            for claim in clearest
        ]
        proofs += smart_proofs(proofs)
        attributes = tuple(_attributes(sentences))
        stated = {attribute.kind for attribute in attributes}.union(chain.attributes)
        return Classified(
            statements=tuple(statement_of(sentence) for sentence in sentences),
            evidence=tuple(proof for proof, _ in proofs),
            attributes=attributes,
            findings=find_levels(proofs, stated),
        )

    def _judge(self, sentences: Sequence[Sentence]) -> tuple[list[Claim], dict[Claim, str]]:
        """Claims of all sentences and, of the accepted ones, the rule that let them in."""
        repeated = repetitions(sentences)
        fresh = [sentence for sentence in sentences if sentence.index not in repeated]
        words = sum(len(sentence.reading.tokens) for sentence in fresh)
        claims = [claim for sentence in fresh for claim in claims_of(sentence, self._lexicon)]
        accepted = pass_gate(claims, words)
        for group in lift(claims, accepted):
            lifted = pass_gate(group, words)
            accepted |= lifted
            claims += lifted
        for index, first in repeated.items():
            moved = moved_claims(claims, sentences[first], sentences[index])
            accepted |= {
                copy: accepted[claim] for claim, copy in moved.items() if claim in accepted
            }
            claims += moved.values()
        return claims, accepted


def load_scorer() -> LexiconScorer:
    """The scorer with the lexicon under data/vocabulary."""
    return LexiconScorer(load_lexicon())


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
        status, rule = ("counted", accepted[claim]) if claim in accepted else ("signal", ALONE)
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
