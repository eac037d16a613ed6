"""Numbers, shares, dates and lists the way each of the five languages writes them.

What a language wants is Unicode's CLDR, by Babel; which locale and which plural forms the texts
use stands in data/languages/locales.csv. Spaces inside a number or a date never break a line.
"""

import re
from collections.abc import Sequence
from datetime import date
from functools import cache, lru_cache

from babel.core import Locale
from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import NumberPattern, parse_pattern

from domain import vocabulary

NO_BREAK = "\u00a0"
_SMALLEST_WHOLE = 1e15  # from here on a float no longer tells whole numbers apart


def language_tag(language: str) -> str:
    """The language as spell-checkers of office programs know it.

    >>> language_tag("cs")
    'cs-CZ'
    """
    return vocabulary.by_key("languages/locales", "language")[language]["tag"]


def number_text(value: float, language: str) -> str:
    """A number with at most four decimals, grouped and marked as the language does.

    >>> number_text(1234567.5, "pl").replace("\u00a0", " "), number_text(1234567.5, "en")
    ('1 234 567,5', '1,234,567.5')
    >>> number_text(45.0, "hu")
    '45'
    """
    return _written("#,##0.####", _plain(value), language)


def percent_text(share: float, language: str) -> str:
    """A share 0..1 in whole per cent.

    >>> percent_text(0.456, "pl"), percent_text(0.456, "cs").replace("\u00a0", " ")
    ('46%', '46 %')
    """
    return _written("", _plain(share), language)


def date_text(day: date, language: str, *, short: bool = False) -> str:
    """A day with the month in words, or ``short`` for tables.

    >>> date_text(date(2026, 11, 28), "cs").replace("\u00a0", " ")
    '28. listopadu 2026'
    >>> date_text(date(2026, 11, 28), "hu", short=True).replace("\u00a0", " ")
    '2026. nov. 28.'
    """
    style = _settings(language)["short_date"] if short else "long"
    return format_date(day, style, locale=_locale(language)).replace(" ", NO_BREAK)


def listed(names: Sequence[str], language: str) -> str:
    """Names in a row, the last one after "and"; nothing for no names.

    >>> listed(["Plzeň", "Brno", "Praha"], "en"), listed(["Pécs", "Győr"], "hu")
    ('Plzeň, Brno and Praha', 'Pécs és Győr')
    """
    if len(names) < 2:
        return "".join(names)
    joint = bound(format_list(["\0", "\0"], locale=_locale(language)), language).strip("\0")
    return joint.join([", ".join(names[:-1]), names[-1]])


def bound(text: str, language: str) -> str:
    """Tie one-letter words to the next word and a number to its %, where the language wants it.

    >>> bound("Plzeň a Brno v kraji: 5 %", "cs").replace("\u00a0", "~")
    'Plzeň a~Brno v~kraji: 5~%'
    """
    letters = _settings(language)["binds_letters"]
    return _loose_spaces(letters).sub(NO_BREAK, text) if letters else text


def plural_forms(language: str) -> tuple[str, ...]:
    """The plural categories a text has forms for, in the order of the forms.

    >>> plural_forms("pl")
    ('one', 'few', 'many')
    """
    return tuple(_settings(language)["plural_forms"].split())


@lru_cache(maxsize=10_000)
def plural_form(value: float, language: str) -> int:
    """The place of the form for ``value`` among ``plural_forms``.

    A fraction takes the last one: its own form differs from every other only in rare nouns.

    >>> [plural_form(count, "cs") for count in (0, 1, 2, 5)]
    [2, 0, 1, 2]
    >>> [plural_form(count, "pl") for count in (1, 4, 12, 22)]
    [0, 1, 2, 1]
    """
    forms = plural_forms(language)
    category = _locale(language).plural_form(_plain(value))
    return forms.index(category) if category in forms else len(forms) - 1


def _plain(value: float) -> float:
    """Also numpy's numbers as Python's own, whole ones without a decimal."""
    number = float(value)
    return int(value) if number.is_integer() and abs(number) < _SMALLEST_WHOLE else number


@lru_cache(maxsize=10_000)
def _written(pattern: str, value: float, language: str) -> str:
    locale = _locale(language)
    return str(_pattern(pattern, locale).apply(value, locale))


@cache
def _pattern(pattern: str, locale: Locale) -> NumberPattern:
    return parse_pattern(pattern) if pattern else locale.percent_formats[None]


@cache
def _settings(language: str) -> vocabulary.Row:
    return vocabulary.by_key("languages/locales", "language")[language]


@cache
def _locale(language: str) -> Locale:
    return Locale.parse(_settings(language)["locale"])


@cache
def _loose_spaces(letters: str) -> re.Pattern[str]:
    return re.compile(rf"(?<=(?<![^\s(„:|])[{letters}]) (?=\S)|(?<=[\d}}]) (?=%)")
