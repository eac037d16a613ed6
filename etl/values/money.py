"""Reads amounts of money, their currency and how exact they are meant."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from etl.values.amounts import Amount, find_amounts
from etl.values.bounds import bound_of
from etl.values.currencies import OTHER, Mention, find_currencies
from etl.values.magnitudes import names_magnitude
from etl.values.numbers import LONGEST, not_one, without_years
from etl.values.plain_text import plain
from etl.values.target_words import is_per, is_word, unit_at

_NEAR = 8  # characters between an amount and its own currency
_PER = re.compile(r"\s?/\s?[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Money:
    """What a text means as an amount of money."""

    amount: float | None  # in whole units of the currency
    currency: str = ""  # CZK, EUR, HUF, PLN; empty where the text names none
    bound: str = ""  # at_least, up_to, about; empty for exactly
    code: str = ""  # the problem, if any


def read_money(text: str, *, factor: int = 1) -> Money:
    """The amount in ``text``; of two in different currencies the first.

    ``factor`` is the magnitude the heading names; an amount with a magnitude of its own ignores it.

    >>> read_money("asi 242 milionů korun (10 mil. EUR)")
    Money(amount=242000000.0, currency='CZK', bound='about', code='money_two_currencies')
    >>> read_money("214.000 €").currency
    'EUR'
    """
    if len(text) > LONGEST:
        return Money(None, code="number_unreadable")
    written = without_years(plain(text))
    amounts = find_amounts(written)
    mentions = list(find_currencies(written))
    if len(amounts) == 1:
        return _of_one(amounts[0], written, mentions, factor)
    return _of_several(amounts, written, mentions, factor)


def _of_one(amount: Amount, text: str, mentions: Sequence[Mention], factor: int) -> Money:
    currencies = list(dict.fromkeys(mention.currency for mention in mentions))
    own = [_own_currency(amount, mentions)] if len(currencies) > 1 else currencies
    money = _money(amount, text, "".join(own), factor)
    if money.code or not mentions:
        return money
    if len(currencies) > 1:
        return replace(money, code="money_two_currencies")
    is_rate = _is_rate(text[: amount.start], text[max(amount.end, mentions[-1].end) :])
    return replace(money, code="money_rate") if is_rate else money


def _is_rate(before: str, after: str) -> bool:
    """Whether “/m2”, “ročně” or the like stands beside the amount."""
    is_yearly = any(is_word(word, "per_year") for word in before.split()[-1:])
    return is_yearly or bool(_PER.match(after)) or is_per(after, 0, "per_year")


def _of_several(
    amounts: Sequence[Amount], text: str, mentions: Sequence[Mention], factor: int
) -> Money:
    """The first of several amounts where each has a currency of its own and they differ."""
    own = [_own_currency(amount, mentions) for amount in amounts]
    if not amounts or "" in own or len(set(own)) < len(own):
        return Money(None, code=not_one(amounts, text))
    first = _money(amounts[0], text[: amounts[1].start], own[0], factor)
    return replace(first, code=first.code or "money_two_currencies")


def _money(amount: Amount, text: str, currency: str, factor: int) -> Money:
    before, after = text[: amount.start], text[amount.end :]
    if currency == OTHER:
        return Money(None, code="money_other_currency")
    is_other = names_magnitude(f"{before} {after}") or not currency and unit_at(text, amount.end)
    if amount.value is None or is_other:
        return Money(None, currency, code=amount.code or "number_unreadable")
    value = amount.value * (factor if amount.factor == 1 else 1)
    bound = bound_of(_without_currency(before), _without_currency(after))
    return Money(value, currency, bound, amount.code)


def _own_currency(amount: Amount, mentions: Sequence[Mention]) -> str:
    """The currency directly behind the amount, else directly before it."""
    for mention in mentions:
        if 0 <= mention.start - amount.end <= _NEAR or mention.start < amount.end <= mention.end:
            return mention.currency
    near = [mention for mention in mentions if 0 <= amount.start - mention.end <= _NEAR]
    return near[-1].currency if near else ""


def _without_currency(text: str) -> str:
    spans = [(mention.start, mention.end) for mention in find_currencies(text)]
    return "".join(
        sign for at, sign in enumerate(text) if not any(start <= at < end for start, end in spans)
    )
