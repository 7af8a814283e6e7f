"""The source is one site, and the URL leads to another."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from newslint import Problem, Record, Rule
from newslint.record import address
from newslint.text.urls import archived, host, registered_domain
from newslint_rules.quoting import quoted
from newslint_rules.source.outlets import AGENCIES, ELSEWHERE, domain, related


class SourceUrlMismatch(Rule):
    """The source names one site, and the URL leads to an article on another.

    Why it matters: the article is counted for the wrong outlet; often a column was shifted, or the site that linked to
    the article was stored instead of the one that published it.

    Bad:  {"title": "Harbour reopens", "source": "bbc.com", "url": "https://www.lemonde.fr/harbour-reopens"}
    Good: {"title": "Harbour reopens", "source": "bbc.com", "url": "https://news.bbc.co.uk/harbour-reopens"}
    Good: {"title": "Harbour reopens", "source": "Coast Post", "url": "https://www.lemonde.fr/harbour-reopens"}

    Measured: no finding on the development corpus (16 sets, 15,482 records), where 567 sources are domains and all
    agree with the URL; clean sets: 0 per 1,000 on giveme5w1h_bbc and 0 on the hand-checked bodies, which name no
    sources.

    Traps: sources that are names in words are not judged; subdomains, country editions, domains of one owner (own
    list), shorteners, archives, aggregators and platforms are no mismatch, nor is an agency as the source.
    """

    name: ClassVar[str] = "source-url-mismatch"
    family: ClassVar[str] = "source"

    def check(self, record: Record) -> Iterator[Problem]:
        for text in record.every("source"):
            named = domain(text.text) if "." in text.text else None
            if named is None or named in AGENCIES or named in ELSEWHERE:
                continue
            found = sites(record)
            if found and not any([related(named, site) or site in ELSEWHERE for site in found]):
                message = f"the record says {quoted(named)}, but its URL leads to {quoted(found[0])}"
                yield Problem(text.stripped().place, message)


def sites(record: Record) -> list[str]:
    """The registered domains of the record's URLs; of an archived page that of the original."""
    found: list[str] = []
    for text in record.every("url") + record.every("canonical_url"):
        url = address(text)
        name = host(archived(url) or url)
        if name and "." in name and not name.rpartition(".")[2].isdigit():
            found.append("feedproxy.google.com" if name == "feedproxy.google.com" else registered_domain(name))
    return found
