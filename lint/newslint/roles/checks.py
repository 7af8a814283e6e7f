"""Does the content of a field agree with the role that its name suggests?"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from statistics import median
from typing import NamedTuple

from newslint.roles import Role
from newslint.text.urls import host, split

LOOK = 2_000
"""Characters of a value that are looked at."""


LONGEST_DATE = 80
"""Characters of the longest date, with its label, weekday and zone."""


class Verdict(NamedTuple):
    """The share (0 to 1) of a field's values that fit the role, and what fits in words."""

    share: float
    why: str


Texts = Sequence[str]
"""The strings of a field in the sampled records that have any, one item for each record."""

_MONTH = (
    "(?:jan|ene|gen|feb|fev|fév|mar|mär|maa|apr|abr|avr|ma[iyj]|jun|juin|giu|jul|juil|lug|aug|ago|aoû|sep|set|oct|okt"
    "|out|ott|nov|dec|déc|dez|dic|янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек)"
)
_DATE = re.compile(
    rf"\d{{4}}\D|\D\d{{4}}(?!\d)|^\d{{8}}(?:\D|$)|^\d{{10}}(?:\d{{3}})?(?:\.\d+)?$|\d{{1,2}}[./-]\d{{1,2}}[./-]\d{{2}}"
    rf"|\b{_MONTH}[^\W\d_]{{0,10}}\.?\s?\d{{1,2}}(?!\d)|\d{{1,2}}\D{{1,4}}{_MONTH}|\d\s?月",
    re.IGNORECASE,
)
_RELATIVE = re.compile(
    r"\bago$|назад$|\d\s?(?:分钟|分鐘|小时|小時|時間|天|日|시간|일)\s?(?:前|전)|^(?:vor|hace|il y a|há)\s\d"
    r"|^(?:yesterday|today|just now|gestern|heute|ayer|hoy|hier|aujourd|ieri|oggi|ontem|hoje|вчера|сегодня|昨天|今天)",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"^\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?)?$", re.IGNORECASE)
_TAG = re.compile(r"<[a-zA-Z/!][^<>]{0,2000}>")
_SCHEME = re.compile(r"https?:/?/?|//|www\.", re.IGNORECASE)
_LANGUAGE = re.compile(r"[^\W\d_]{2,20}(?:[-_ ][^\W_]{2,10}){0,2}\W?")

ARCHIVES = (
    "archive.org", "archive.is", "archive.ph", "archive.today", "archive.li", "archive.vn",
    "webcache.googleusercontent.com", "news.google.com", "feedproxy.google.com",
)  # fmt: skip
"""Hosts under which other people's pages are served: an address there is not the article's own."""


def share(texts: Texts, fits: Callable[[str], object]) -> float:
    """The share of the texts that fit; 0 where there are none."""
    return sum(1 for text in texts if fits(text)) / len(texts) if texts else 0.0


def is_date(text: str) -> bool:
    """Whether the text looks like a date; cheap, and generous to damaged dates."""
    text = text.strip()
    if len(text) > LONGEST_DATE or is_url(text) or _CLOCK.match(text):
        return False
    return _DATE.search(text) is not None or _RELATIVE.search(text) is not None


def is_url(text: str) -> bool:
    """Whether the text is an absolute address, or a Markdown link."""
    text = text.strip()
    return bool(_SCHEME.match(text)) or (text.startswith("[") and "](" in text[:500])


def is_article_url(text: str) -> bool:
    """Whether the text is the address of a page below the front page."""
    parts = split(text.strip()) if is_url(text) else None
    return parts is not None and (
        len(parts.path.strip("/")) > 20 or parts.path.strip("/").count("/") > 1 or bool(parts.query)
    )


def is_archived(text: str) -> bool:
    """Whether the address is one of an archive, a cache or a feed's redirection."""
    name = host(text.strip()) or ""
    return f".{name}".endswith(tuple(f".{archive}" for archive in ARCHIVES))


def visible(text: str) -> int:
    """How many characters remain of the text without markup."""
    return len(_TAG.sub("", text)) if "<" in text else len(text)


def _dates(texts: Texts) -> Verdict:
    found = share(texts, is_date)
    return Verdict(found, f"{found:.0%} look like dates")


def _urls(texts: Texts) -> Verdict:
    found = share(texts, is_url)
    return Verdict(found, f"{found:.0%} are addresses")


def _articles(texts: Texts) -> Verdict:
    found = share(texts, is_url)
    constant = len(texts) > 4 and len(set(texts)) <= len(texts) // 3
    if constant and texts[0][:1] != "[" and not share(texts, is_article_url):
        return Verdict(0.0, "the same front pages again and again")
    return Verdict(found, f"{found:.0%} are addresses")


def _own_pages(texts: Texts) -> Verdict:
    verdict = _articles(texts)
    return Verdict(min(verdict.share, share(texts, is_article_url)), verdict.why)


def _outlets(texts: Texts) -> Verdict:
    found = share(texts, lambda text: len(text) <= 100 and not is_article_url(text) and "\n" not in text.strip())
    return Verdict(found, "short names or hosts")


def _names(texts: Texts) -> Verdict:
    found = share(texts, lambda text: len(text) <= 400 and not text.strip().isdecimal())
    return Verdict(found, f"{found:.0%} are short texts")


def _titles(texts: Texts) -> Verdict:
    found = share(texts, lambda text: len(text) <= 500 and not text.strip().isdecimal())
    return Verdict(found, f"{median(map(len, texts)):.0f} characters long")


def _bodies(texts: Texts) -> Verdict:
    """Half for being a text at all, the rest for its length (full marks from 200 visible characters)."""
    length = median(visible(text) for text in texts)
    words = share(texts, lambda text: not text.strip().isdecimal() and not (is_url(text) and " " not in text.strip()))
    or_more = " or more" if length >= LOOK else ""
    return Verdict(words * (0.5 + min(length, 200) / 400), f"{length:,.0f}{or_more} characters long")


def _languages(texts: Texts) -> Verdict:
    found = share(texts, lambda text: _LANGUAGE.fullmatch(text.strip()))
    return Verdict(found, f"{found:.0%} name a language")


def _anything(texts: Texts) -> Verdict:
    return Verdict(1.0, "")


CHECKS: Mapping[Role, Callable[[Texts], Verdict]] = {
    "title": _titles,
    "body": _bodies,
    "authors": _names,
    "published": _dates,
    "modified": _dates,
    "scraped": _dates,
    "url": _articles,
    "canonical_url": _urls,
    "source": _outlets,
    "categories": _names,
    "tags": _anything,
    "language": _languages,
    "description": _anything,
    "image": _urls,
    "links": _urls,
    "id": _anything,
}
"""What speaks for each role."""

WEAK_CHECKS: Mapping[Role, Callable[[Texts], Verdict]] = {**CHECKS, "url": _own_pages}
"""The same for fields whose name alone says little."""
