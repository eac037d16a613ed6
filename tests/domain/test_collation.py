"""Names stand in the order of the reader's alphabet."""

import random

import pytest

from domain.collation import sort_key
from domain.vocabulary import LANGUAGES

ORDERED = {
    "pl": "Augustów Ćmielów Elbląg Łask Łódź Malbork Nysa Ńowy Opole Ósno Sanok Świdnica Tychy "
    "Zabrze Źródła Żory",
    "cs": "Aš Beroun Cvikov Čáslav Dačice Hradec Hranice Cheb Chomutov Ivančice Olomouc Rakovník "
    "Říčany Slaný Šumperk Tábor Zlín Žatec",
    "sk": "Bratislava Cífer Čadca Galanta Hlohovec Humenné Chynorany Ilava Ozdín Ôsmy Púchov "
    "Senica Šahy Šaľa Trnava Zvolen Žilina",
    "hu": "Cegléd Cibakháza Csorna Debrecen Dzsungel Eger Győr Hatvan Nagykanizsa Nyíregyháza "
    "Orosháza Ózd Ödenburg Őriszentpéter Pécs Siófok Szeged Tatabánya Tyukod Zamárdi Zsámbék",
    "en": "Banská Bardejov Čáslav Cheb Cvikov Hradec Łódź Lublin",
}


def in_order(names, language):
    return sorted(names, key=lambda name: sort_key(name, language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_names_follow_the_alphabet_of_the_language(language):
    names = ORDERED[language].split()
    shuffled = random.Random(7).sample(names, len(names))

    assert in_order(shuffled, language) == names


def test_a_mark_decides_only_between_names_that_are_otherwise_the_same():
    assert in_order(["Rád", "Rada", "Rad"], "cs") == ["Rad", "Rád", "Rada"]


def test_a_shorter_name_and_a_space_come_first():
    names = ["Nowa Sól", "Nowakowo", "Nowa"]

    assert in_order(names, "pl") == ["Nowa", "Nowa Sól", "Nowakowo"]


def test_a_doubled_hungarian_letter_counts_as_the_letter_twice():
    assert in_order(["kaszó", "kassza", "kasznár"], "hu") == ["kasznár", "kaszó", "kassza"]


def test_a_letter_written_in_two_characters_sorts_as_one():
    assert in_order(["Dubno", "C\u030castolovice", "Cvikov"], "cs")[1] == "C\u030castolovice"


def test_letters_of_other_alphabets_are_kept_and_come_last():
    assert in_order(["Київ", "Žilina"], "sk") == ["Žilina", "Київ"]
