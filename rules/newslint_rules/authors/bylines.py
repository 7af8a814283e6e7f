"""The authors of a record, however they are written, and whether a value looks like the name of a person."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any, NamedTuple

from newslint import Place, Record, Text
from newslint.roles.leaves import leaves
from newslint.text.pattern import pattern

LONGEST = 300
"""Characters of the longest author that is read; what is longer is no name, and other rules speak of it."""

INDEX = pattern(r"/[0-9]+(?=/|$)")
"""A step of a JSON Pointer into a list."""


class Author(NamedTuple):
    """One value of an author field, without the blanks around it.

    ``key`` is the value as it is compared: in lower case, with single blanks. ``whole`` is the place of the value with
    its blanks where it can be made null (a field of its own, or an item of a list), else ``None``.
    """

    text: Text
    key: str
    whole: Place | None


class Credits(NamedTuple):
    """The authors of one field; ``listed`` where they are the items of a list, and not one string or object."""

    authors: tuple[Author, ...]
    listed: bool


@lru_cache(maxsize=2)  # the rules of this family ask one after another about the same record
def credits(record: Record) -> tuple[Credits, ...]:
    """The author fields of the record that hold anything."""
    return tuple(_credits(record))


@lru_cache(maxsize=2)
def authors(record: Record) -> tuple[Author, ...]:
    """The authors of all fields of the record."""
    return tuple(author for found in credits(record) for author in found.authors)


def _credits(record: Record) -> Iterator[Credits]:
    below: dict[str, list[Author]] = {}
    for pointer, value in record.fields("authors"):
        found = list(_authors(pointer, value)) if value else []
        if pointer.count("/") > 1 and (spread := INDEX.sub("/*", pointer)) != pointer:
            below.setdefault(spread, []).extend(found)  # one field in each object of a list
        elif found:
            yield Credits(tuple(found), isinstance(value, list))
    for several in below.values():
        if several:
            yield Credits(tuple(several), True)


def _authors(pointer: str, value: Any) -> Iterator[Author]:
    """The authors in the value of a field. Only strings that stand alone or in a list can be made null."""
    if type(value) is str:
        yield from _author(Text(Place(pointer), value), pointer.count("/") == 1)
    elif type(value) is list:
        for index, item in enumerate(value):
            if type(item) is str:
                yield from _author(Text(Place(f"{pointer}/{index}"), item), True)
            elif item:
                for text in leaves("authors", f"{pointer}/{index}", item):
                    yield from _author(text, False)
    else:
        for text in leaves("authors", pointer, value):
            yield from _author(text, False)


def _author(text: Text, nullable: bool) -> Iterator[Author]:
    string = text.text
    if string and len(string) <= LONGEST and not string.isspace():
        stripped = text.stripped()
        yield Author(stripped, folded(stripped.text), text.place if nullable else None)


@lru_cache(maxsize=4096)
def folded(value: str) -> str:
    """The value as it is compared: in lower case, with single blanks and plain apostrophes."""
    return " ".join(value.lower().replace("’", "'").split())


AGENCIES = frozenset({
    "reuters", "afp", "agence france-presse", "agence france presse", "france presse", "ap", "associated press",
    "the associated press", "dpa", "ansa", "efe", "agencia efe", "agência efe", "tass", "interfax", "ria novosti",
    "xinhua", "kyodo", "kyodo news", "yonhap", "pti", "press trust of india", "ani", "ians", "uni", "bernama",
    "antara", "upi", "pa media", "press association", "aap", "australian associated press", "the canadian press",
    "canadian press", "anp", "belga", "apa", "keystone-sda", "sda", "ats", "ntb", "tt", "ritzau", "stt", "pap", "ctk",
    "čtk", "mti", "agerpres", "tanjug", "hina", "bta", "ana-mpa", "anadolu agency", "anadolu ajansı", "aa", "dha",
    "iha", "i̇ha", "wafa", "spa", "mena", "kuna", "wam", "app", "apd", "epd", "kna", "sid", "lusa", "telam", "télam",
    "notimex", "europa press", "agência brasil", "agência estado", "estadão conteúdo", "folhapress", "adnkronos",
    "agi", "askanews", "lapresse", "bloomberg", "bloomberg news", "dow jones", "cna", "irna", "isna", "unian",
    "ukrinform", "新华社", "新華社", "中新社", "共同社", "中央社", "共同通信", "時事通信", "연합뉴스", "뉴시스",
    "뉴스1",
})  # fmt: skip
"""News agencies, own list: they sign articles by right."""

_PARTICLES = """
    de da do dos das del della di du des la le el al bin ibn binti van von der den dem zu zur ter ten te af av y e
    i bint abu ap san santa st mac mc o' d' l' dit lo dal dalla degli jr jr. sr sr. ii iii iv ben ould
"""
PARTICLES = frozenset(_PARTICLES.split())
"""Small words inside names."""

_OUTLET_WORDS = """
    news newsroom desk staff team press agency agencies agence agentur agencia agência tv radio fm media network
    wire online web times post daily journal tribune herald gazette magazine editorial editor editors reporter
    reporters correspondent correspondents writer writers contributor contributors columnist bureau service
    services reuters redaktion redaktionen redaction rédaction redacción redacao redação redazione redactie
    redakcja redakce toimitus редакция редакція agenzia nachrichten noticias notícias notizie nieuws nyheter
    nyheder zeitung journal diario inc ltd llc gmbh corp company university institute foundation association
    organization committee department council ministry studio group project club blog board opinion sports sport
    business politics world the
"""
OUTLET_WORDS = frozenset(_OUTLET_WORDS.split())
"""Words of outlets, newsrooms and organisations; a value with one of them is not taken for a person."""

NAME_WORD = pattern(r"[^\W\d_]+(?:[.'’-][^\W\d_]*)*,?")
HAN = pattern(r"[\u3400-\u9fff\uac00-\ud7a3·・]{2,6}")


@lru_cache(maxsize=4096)
def looks_like_person(value: str) -> bool:
    """Whether the value has the form of a person's full name: two to five words with capitals, or a few signs."""
    if HAN.fullmatch(value):
        return True
    words = value.split()
    if not 2 <= len(words) <= 5:
        return False
    for word in words:
        if not NAME_WORD.fullmatch(word):
            return False
        low = word.lower().strip(".,")
        if low in OUTLET_WORDS or (word[0].islower() and low not in PARTICLES):
            return False
    return True
