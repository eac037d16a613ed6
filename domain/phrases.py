"""Every sentence the product says, by key, in five languages.

A placeholder may say how its value is written:

``{places:# place commits|# places commit}``  the form that the number takes in the language, with
    the number for ``#``; forms as data/languages/locales.csv orders them, Hungarian may give one.
    A form may hold other plain placeholders.
``{share:%}``  a share 0..1 in whole per cent.
``{value:,}``  a number, grouped as the language does.
``{place}``  the value as it is.
"""

from functools import cache
from pathlib import Path
from string import Formatter

from domain.errors import VocabularyError
from domain.locales import bound, number_text, percent_text, plural_form, plural_forms
from domain.locales import date_text as date_text
from domain.locales import listed as listed
from domain.vocabulary import DATA, read

Piece = tuple[str, str, tuple[str, ...]]  # literal text, name of the value after it, its spec
PLAIN, PERCENT, NUMBER = (), ("%",), (",",)


def phrase(key: str, language: str, **values: object) -> str:
    """The sentence ``key`` in ``language`` with its named placeholders filled.

    Raises VocabularyError for a key nobody wrote: a missing text is a bug, never silent English.
    """
    if not values:
        return _text(key, language)
    return filled(_text(key, language), language, **values)


def filled(text: str, language: str, **values: object) -> str:
    """A text with its placeholders filled.

    Raises VocabularyError where a placeholder has not one form for every plural of the language.

    >>> cities = "{n:# město se zavazuje|# města se zavazují|# měst se zavazuje}"
    >>> [filled(cities, "cs", n=count) for count in (1, 3, 5)]
    ['1 město se zavazuje', '3 města se zavazují', '5 měst se zavazuje']
    >>> filled("{n:# város} ({share:%})", "hu", n=12, share=0.3)
    '12 város (30%)'
    """
    written = (
        literal + (_value(name, spec, language, values) if name else "")
        for literal, name, spec in _pieces(text, language)
    )
    return "".join(written)


def has_phrase(key: str) -> bool:
    """Whether any table under data/texts holds ``key``."""
    return key in _phrases()


@cache
def _phrases() -> dict[str, dict[str, str]]:
    phrases: dict[str, dict[str, str]] = {}
    for path in sorted((DATA / "texts").glob("*.csv")):
        for row in read(f"texts/{Path(path).stem}"):
            if row["key"] in phrases:
                raise VocabularyError(f"The phrase {row['key']} is written twice under data/texts.")
            phrases[row["key"]] = row
    return phrases


@cache
def _text(key: str, language: str) -> str:
    try:
        return bound(_phrases()[key][language], language)
    except KeyError as missing:
        raise VocabularyError(f"No phrase {key} in {language}.") from missing


@cache
def _pieces(text: str, language: str) -> tuple[Piece, ...]:
    """The text cut at its placeholders, the spec of each read and checked."""
    parts = Formatter().parse(text)
    return tuple(
        (literal, name or "", _spec(spec or "", text, language)) for literal, name, spec, _ in parts
    )


def _spec(spec: str, text: str, language: str) -> tuple[str, ...]:
    """Nothing, one of ``%`` and ``,``, or the plural forms."""
    if spec in ("", "%", ","):
        return (spec,) if spec else PLAIN
    forms = tuple(spec.split("|"))
    wanted = len(plural_forms(language))
    if language == "hu" and len(forms) == 1:
        return forms * wanted
    if len(forms) != wanted:
        raise VocabularyError(f"{len(forms)} forms for {wanted} plurals in {language}: {text}")
    return forms


def _value(name: str, spec: tuple[str, ...], language: str, values: dict[str, object]) -> str:
    value = values[name]
    if spec == PLAIN:
        return str(value)
    if not hasattr(value, "__float__"):
        raise VocabularyError(f"{{{name}}} wants a number, not {value!r}.")
    number = float(value)
    if spec == PERCENT:
        return percent_text(number, language)
    if spec == NUMBER:
        return number_text(number, language)
    form = spec[plural_form(number, language)].replace("#", number_text(number, language))
    return filled(form, language, **values)
