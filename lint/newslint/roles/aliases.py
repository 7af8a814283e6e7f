"""The names that scrapers give to fields, by role.

Names are compared folded: letter case, accents, blanks and punctuation do not matter, so ``date_publish``,
``datePublish`` and ``Date publish`` are one name. Within a role the names are listed best first.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from enum import IntEnum
from functools import cache, lru_cache
from typing import NamedTuple

from newslint.roles import Role
from newslint.roles.names import NAMES, PRODUCERS


class Tier(IntEnum):
    """How much a name says about the role of its field."""

    STRONG = 0
    """The name settles it, unless the content is of another kind."""
    LIKELY = 1
    """The content must not speak against it."""
    WEAK = 2
    """Only where no other field has the role, and the content speaks for it."""


class Alias(NamedTuple):
    """What a name stands for; a lower ``rank`` is the better field of its role."""

    role: Role
    tier: Tier
    rank: int


PREFIXES = (
    "article", "news", "story", "post", "item", "entry", "page", "document", "doc", "meta", "og", "rss", "dc",
    "dcterms", "twitter", "original", "main", "full", "clean", "cleaned", "the", "content", "noticia",
)  # fmt: skip
"""What may stand before a known name without changing what it means: ``news_title``, ``og:description``."""

SUFFIXES = ("text", "string", "str", "value", "raw", "clean", "cleaned", "list", "html", "iso", "utc", "gmt", "en")
"""What may stand behind a known name: ``authors_list``, ``date_gmt``."""

LIMIT = 60
"""Characters of the longest name: what is longer is text."""

AFFIX_RANK = 100
"""Fields whose names were found only after taking an affix away come behind those that are in the list."""


def fold(name: str) -> str:
    """The name in lower case, without accents, blanks and punctuation."""
    return _folded(name[:LIMIT])


@lru_cache(maxsize=4096)
def _folded(name: str) -> str:
    if not name.isascii():
        name = unicodedata.normalize("NFKD", name)
    return "".join(filter(str.isalnum, name)).casefold()


@cache
def _table() -> dict[str, tuple[Alias, ...]]:
    table: dict[str, tuple[Alias, ...]] = {}
    for role, tiers in NAMES.items():
        for tier, names in zip(Tier, tiers, strict=True):
            for rank, name in enumerate(names.split()):
                known = table.get(fold(name), ())
                if role not in [alias.role for alias in known]:
                    table[fold(name)] = (*known, Alias(role, tier, rank))
    return table


def aliases(name: str) -> tuple[Alias, ...]:
    """What a field of this name may be, the likeliest first; nothing for a name that says nothing."""
    return _aliases(fold(name)) if len(name) <= LIMIT else ()


@lru_cache(maxsize=4096)
def _aliases(folded: str) -> tuple[Alias, ...]:
    table = _table()
    if folded in table:
        return tuple(sorted(table[folded], key=lambda alias: alias.tier))
    for rest in _without_affixes(folded):
        if rest in table:
            weaker = (
                Alias(role, Tier(min(tier + 1, Tier.WEAK)), rank + AFFIX_RANK) for role, tier, rank in table[rest]
            )
            return tuple(alias for alias in weaker if alias.role != "id")
    return ()


def _without_affixes(folded: str) -> Iterator[str]:
    bare = folded.rstrip("0123456789")
    if bare != folded:
        yield bare
    for prefix in PREFIXES:
        if folded.startswith(prefix):
            yield folded[len(prefix) :]
    for suffix in SUFFIXES:
        if folded.endswith(suffix):
            yield folded[: -len(suffix)]


def producer(name: str) -> str | None:
    """The scraper or format that is known for this name, if there is one."""
    return PRODUCERS.get(fold(name))
