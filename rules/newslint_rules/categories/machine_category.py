"""A category was made for programs, not for readers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.record import Record
from newslint.rule import Fix, Problem, Rule
from newslint.text.pattern import pattern
from newslint_rules.categories.lists import LABELS, filled, folded, item_lists, quoted

FLAGS = frozenset(
    {
        "regwall", "paywall", "paywalled", "metered", "nopaywall", "noads", "no ads", "noindex", "nofollow", "noamp",
        "nlp entity tokens", "nlp category", "nlp entities", "content-type", "post-format-standard",
        "post-format-video", "post-format-gallery", "post-format-image", "post_tag", "exclude", "donotsyndicate",
        "do not syndicate", "hidefromhomepage", "hide from homepage", "homepage-hero", "frontpage-top",
    }
)  # fmt: skip
"""Switches of content systems, in lower case: their names say what a page shows, not what an article is about."""

PARTS = frozenset(
    {
        "ad", "ads", "amp", "api", "cms", "disable", "enable", "entity", "exclude", "frontpage", "hide", "homepage",
        "hp", "migrated", "nlp", "noindex", "paywall", "pick", "picks", "pinned", "promo", "regwall", "rss", "sticky",
        "syndication", "teaser", "template", "tracking", "widget",
    }
)  # fmt: skip
"""Words that make a name with underscores a switch (editors_pick) and not a section (vida_urbana)."""

FORMS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"\{?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\}?", re.IGNORECASE), "a UUID"),
    (re.compile(r"(?=.*[0-9])(?=.*[a-f])[0-9a-f]{16,128}", re.IGNORECASE), "a hash"),
    (re.compile(r"[0-9]{7,40}"), "a number, perhaps an id"),
    (re.compile(r"(?:cat|category|nid|section|tag|taxonomy|term|tid|topic)[-_:][0-9]{2,20}", re.IGNORECASE), "an id"),
    (re.compile(
        r"(?:author|cat|category|content-?type|geo|iptc|medtop|subj|section|source|taxonomy|term|tone|type)"
        r"[:=/][\w./+-]+", re.IGNORECASE), "a key with a value"),
    (re.compile(r"(?:has|hide|is|show|disable|enable|exclude|include)[A-Z][a-z]+(?:[A-Z][a-z]+)*"), "a switch"),
    (re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE), "a URL"),
    (re.compile(r"!\[.*|.*\]\(.*|\*\*.+\*\*|.*\{\{.*|.*\}\}.*", re.DOTALL), "markup"),
    (re.compile(r"</?[a-z][a-z0-9]*(?:\s[^<>]*)?>.*", re.IGNORECASE | re.DOTALL), "markup"),
)  # fmt: skip
"""What a whole item looks like that no person wrote for readers."""

SUSPICIOUS = pattern(r"[0-9_:=/{*!<\]]|[a-z][A-Z]")
"""One of these is in every item that a form or a name with underscores matches."""

LONGEST = 300
"""Characters of an item that are looked at: longer ones are no category of any kind."""


class MachineCategory(Rule):
    """A category or tag is an id, a switch of the content system, or markup: nothing for readers.

    Why it matters: such items fill the counts of categories with what no reader knows, and change with the outlet's
    software.

    Bad:  {"title": "Harbour reopens", "tags": ["World", "editors_pick", "2b6f0cc9-04d1-4be1-9a3a-5f1d0b7c6e55"]}
    Good: {"title": "Harbour reopens", "tags": ["World", "vida_urbana", "G20", "re:publica", "1984"]}

    Measured: 3.7 findings per 1,000 records on the development corpus (16 sets, 15,482 records), all of them markup in
    the tags of one set; 50 of 50 read were right.

    Traps: sections are often written as slugs (`vida_urbana`): an underscore counts only beside a word such as
    `pick` or `promo`; a number of up to six digits may be a year, a name or a telephone number.
    """

    name = "machine-category"
    family = "categories"
    reads = LABELS
    fixable = "unsafe"
    silenced_by = frozenset({"label-in-value"})

    def check(self, record: Record) -> Iterator[Problem]:
        for found in item_lists(record):
            for at, item in enumerate(found.items):
                if filled(item) and (kind := machine_made(item.text.strip()[:LONGEST])):
                    place = found.without(at)
                    fix = Fix.unsafe(place, "") if place else None
                    yield Problem(item.stripped().place, f"{quoted(item.text)} is {kind}, not a category", fix)


def machine_made(text: str) -> str | None:
    """What the item is, if it is not for readers."""
    key = folded(text)
    if key in FLAGS:
        return "a switch of the content system"
    if not SUSPICIOUS.search(text):
        return None
    for form, kind in FORMS:
        if form.fullmatch(text):
            return kind
    if "_" in key and " " not in key and not PARTS.isdisjoint(key.split("_")):
        return "a switch of the content system"
    return None
