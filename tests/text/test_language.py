"""Telling languages by their function words."""

from __future__ import annotations

import pytest

from newslint.place import Place
from newslint.text.language import english_code, language
from newslint.text.view import Text
from newslint.text.words import latin, tokens

TEXTS = {
    "en": "The ferry to the islands runs again from Monday, and the operator has said that it will not be late.",
    "de": "Die Fähre zu den Inseln fährt ab Montag wieder, und der Betreiber hat gesagt, dass sie nicht zu spät ist.",
    "fr": "La ligne vers les îles est de nouveau ouverte depuis lundi et le patron a dit que tout va bien pour eux.",
    "es": "El barco de las islas vuelve a navegar desde el lunes y la empresa ha dicho que no hay más problemas.",
    "pt": "O barco das ilhas volta a navegar na segunda e a empresa disse que não há mais problemas com o motor.",
}


@pytest.mark.parametrize("name", TEXTS)
def test_language(name: str) -> None:
    text = Text(Place("/body"), TEXTS[name])
    assert language(text.word_set) == name
    assert text.is_english == (name == "en")


@pytest.mark.parametrize("text", ["", "123 456", "Ferry Line Monday", "轮渡周一恢复通航"])
def test_no_language(text: str) -> None:
    assert language(frozenset(tokens(latin(text)))) is None
    assert not Text(Place("/body"), text).is_english


def test_codes() -> None:
    assert all(english_code(code) for code in ("en", "EN", "en-GB", "en_us", "eng", "English", " en "))
    assert not any(english_code(code) for code in ("", "de", "enm", "e", "fr-en", "Engadin"))


def test_tokens_are_in_order() -> None:
    found = tokens(latin("The the “Don’t” – 3 Ünder\ud800 «Ça×va»"))
    assert [token.decode("latin-1") for token in found] == ["the", "the", "don't", "ünder", "ça", "va"]
