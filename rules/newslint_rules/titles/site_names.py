"""What the site of a record is called, and whether a piece of a title says just that."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from newslint import Record
from newslint.record import address
from newslint.text.pattern import pattern
from newslint.text.urls import archived, host, registered_domain

_ARTICLES = """
    the der die das le la les el los las il lo o os as de het l'
"""
ARTICLES = frozenset(_ARTICLES.split())
"""Articles with which names of papers begin."""
_GENERIC = """
    news online com net org co uk us usa sport sports tv radio blog blogs magazine media live world international
    network digital web website politics business finance entertainment lifestyle africa asia europe india
    australia canada ireland america english español brasil brazil deutsch arabic afrique nachrichten noticias
    notícias nyheter nieuws actualités ニュース 新闻 新聞 뉴스 research the latest headlines newspaper channel fm
    app today
"""
GENERIC = frozenset(_GENERIC.split())
"""What sites add to their names in titles, or leave out: "BBC News", "Coast Post Online", "OpenAI Blog"."""
ELIDED = ("l'", "l’")
PLATFORMS = frozenset({"blogspot", "wordpress", "substack", "github", "tumblr", "livejournal", "archive", "google"})
"""Registered names of hosts that are not the outlet's own."""
LONGEST_NAME = 60
_WORD = pattern(r"[^\W_]+(?:['’][^\W_]+)*")


def words_of(name: str) -> tuple[str, ...]:
    """The words of a name in lower case, without an article at the start and without accents."""
    if name[:2].lower() in ELIDED:
        name = name[2:]
    found = tuple(plain(word) for word in _WORD.findall(name))
    return found[1:] if len(found) > 1 and found[0] in ARTICLES else found


@lru_cache(maxsize=4096)
def plain(word: str) -> str:
    """The word in lower case, without accents and apostrophes."""
    parts = unicodedata.normalize("NFKD", word.casefold())
    return "".join(sign for sign in parts if not unicodedata.combining(sign) and sign not in "'’")


def names(record: Record) -> Iterator[tuple[str, ...]]:
    """The names of the record's site, as words: its source, and the registered name of its URL's host."""
    for _, source in record.every("source"):
        if 1 < len(source) <= LONGEST_NAME:
            yield words_of(source)
        if "." in source and " " not in source.strip():
            yield from of_host(host(source) or source.strip().lower())
    for url in (*record.url[:1], *record.canonical_url[:1]):
        target = address(url)
        if name := host(archived(target) or target):
            yield from of_host(name)


@lru_cache(maxsize=1024)
def of_host(name: str) -> tuple[tuple[str, ...], ...]:
    """What a site may be called by its host: ``bbc`` and ``bbccouk`` of ``www.bbc.co.uk``."""
    domain = registered_domain(name)
    stem = domain.partition(".")[0]
    below = name.removesuffix(domain).strip(".").rpartition(".")[2]
    found: list[tuple[str, ...]] = [(plain(domain.replace(".", "").replace("-", "")),)]
    if stem not in PLATFORMS:
        found.append((plain(stem.replace("-", "")),))
        if below not in ("", "www", "m", "amp", "edition"):
            found.append((plain(below.replace("-", "")), plain(stem)))
    if len(below) > 5:
        found.append((plain(below.replace("-", "")),))
    return tuple(found)


def is_name(piece: str, site: tuple[str, ...]) -> bool:
    """Whether the piece of a title is the name of the site."""
    words = words_of(piece)
    if not words or not site:
        return False
    joined, name = "".join(words), "".join(site)
    if len(name) < 2 or len(joined) < 2:
        return False
    if joined == name or (name.endswith(joined) and name.removesuffix(joined) in ARTICLES):
        return True
    if begins(words, name) or (begins(site, joined) and not GENERIC.issuperset(words)):
        return True
    return len(site) == 1 and abbreviates(words, name)


def begins(words: tuple[str, ...], name: str) -> bool:
    """Whether the first of the words are the name, and the others generic: "BBC News" and "bbc"."""
    at = 0
    for index, word in enumerate(words):
        if at == len(name):
            return all(rest in GENERIC for rest in words[index:])
        if not name.startswith(word, at):
            return False
        at += len(word)
    return False


def abbreviates(words: tuple[str, ...], stem: str) -> bool:
    """Whether the host's name is put together of beginnings of the words, one of them whole: nytimes, koreaherald."""
    if not 2 <= len(words) <= 6 or not any(len(word) > 3 and word in stem for word in words):
        return False
    reachable = {0}
    for index, word in enumerate(words):
        following = {
            at + size for at in reachable for size in range(1, len(word) + 1) if stem.startswith(word[:size], at)
        }
        reachable = following | (reachable if index and word in ("of", "and", "the") else set())
    return len(stem) in reachable
