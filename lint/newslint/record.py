"""A record as the rules see it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any

from newslint.origin import Excerpt, Fault, Origin, Raw
from newslint.place import Place, Span, escape
from newslint.roles import ROLES, Role
from newslint.roles.layout import EMPTY, Layout, Way, lookup
from newslint.roles.leaves import leaves, raw_strings, strings
from newslint.text.links import Link
from newslint.text.urls import host, registered_domain
from newslint.text.view import Text

__all__ = ["Excerpt", "Fault", "Origin", "Place", "Raw", "Record", "Span", "Text"]


_new = tuple.__new__
"""Makes a ``Text`` of a pair, as ``Text(*pair)`` does, in a third of the time: a record has dozens."""


class Texts:
    """An attribute of a record: the texts of the best field of a role, in order; see ``Record.role``."""

    def __init__(self, role: Role) -> None:
        self._role = role

    def __get__(self, record: Record, owner: type[Record]) -> tuple[Text, ...]:
        return record.role(self._role)


class Record:
    """One scraped article. What is to be said of a whole table is said of its record that is ``first_of_table``.

    A role gives a tuple of texts, empty where the record has no string for it: rules loop and never check
    types. ``field`` and ``fields`` give what stands there, whatever its type.
    """

    __slots__ = (
        "_every",
        "_joined",
        "_linked",
        "_links",
        "_now",
        "_raw_strings",
        "_roles",
        "_strings",
        "_texts",
        "_ways",
        "data",
        "faults",
        "first_of_table",
        "index",
        "layout",
        "origin",
        "readable",
    )

    def __init__(self, raw: Raw, layout: Layout, now: datetime | None = None, first_of_table: bool = False) -> None:
        self.data = raw.data
        self.origin = raw.origin
        self.index = raw.index
        self.faults = raw.faults
        self.readable = raw.readable
        self.layout = layout
        self.first_of_table = first_of_table
        self._now = now
        self._ways = layout.ways(raw.data)
        self._roles: dict[Role, tuple[Text, ...]] = {}
        self._every: dict[Role, tuple[Text, ...]] = {}
        self._texts: dict[str, Text] = {}
        self._strings: tuple[Text, ...] | None = None
        self._joined: str | None = None
        self._raw_strings: list[str] | None = None
        self._linked: tuple[Text, ...] | None = None
        self._links: tuple[tuple[Text, Text | None], ...] | None = None

    # What a role holds

    def field(self, role: Role) -> tuple[str, Any] | None:
        """Pointer and value of the best field of the role: filled before empty before null; or ``None``."""
        best: tuple[str, Any] | None = None
        for pointer, value in self.fields(role):
            if value not in EMPTY:
                return pointer, value
            if best is None or (best[1] is None and value is not None):
                best = pointer, value
        return best

    def fields(self, role: Role) -> Iterator[tuple[str, Any]]:
        """Pointer and value of every field of the role that the record has, best first; values of any type."""
        data = self.data
        for key, place, path in self._ways.get(role, ()):
            if key is None:
                yield from lookup(data, path)
            elif key in data:
                yield place.pointer, data[key]

    def role(self, role: Role) -> tuple[Text, ...]:
        """The texts of the best field of the role, in order."""
        texts = self._roles.get(role)
        if texts is None:
            texts = self._roles[role] = self._best(role)
        return texts

    def _best(self, role: Role) -> tuple[Text, ...]:
        best: tuple[Text, ...] = ()
        for way in self._ways.get(role, ()):
            found = self._found(role, way)
            for text in found:
                if text[1]:
                    return found
            best = best or found
        return best

    def _found(self, role: Role, way: Way) -> tuple[Text, ...]:
        """The texts of one field."""
        key, place, path = way
        if key is None:
            return tuple(
                self._text(text) for pointer, value in lookup(self.data, path) for text in leaves(role, pointer, value)
            )
        value = self.data.get(key)
        if value is None:
            return ()
        if type(value) is str:
            pointer = place.pointer
            text = self._texts.get(pointer)
            if text is None:
                text = self._texts[pointer] = _new(Text, (place, value))
            return (text,)
        return tuple([self._text(text) for text in leaves(role, place.pointer, value)])

    def text(self, pointer: str, value: str) -> Text:
        """The one object for a string of the record that stands at the pointer, so that its views are shared."""
        text = self._texts.get(pointer)
        if text is None:
            text = self._texts[pointer] = Text(Place(pointer), value)
        return text

    def _text(self, text: Text) -> Text:
        """The one object for a string of the record, so that its views are shared."""
        return self._texts.setdefault(text.place.pointer, text)

    def every(self, role: Role) -> tuple[Text, ...]:
        """The texts of all fields of the role: a record may have two published dates."""
        texts = self._every.get(role)
        if texts is None:
            ways = self._ways.get(role, ())
            if len(ways) == 1:
                texts = self.role(role)
            else:
                texts = tuple([text for way in ways for text in self._found(role, way)])
            self._every[role] = texts
        return texts

    title = Texts("title")
    body = Texts("body")
    description = Texts("description")
    authors = Texts("authors")
    published = Texts("published")
    modified = Texts("modified")
    scraped = Texts("scraped")
    url = Texts("url")
    canonical_url = Texts("canonical_url")
    categories = Texts("categories")
    tags = Texts("tags")
    language = Texts("language")
    image = Texts("image")

    # What many rules ask for

    def prose(self) -> tuple[Text, ...]:
        """Title, description and body: what a person reads."""
        return self.title + self.description + self.body

    def metadata(self) -> Iterator[Text]:
        """The texts of all roles but title, description and body."""
        for role in ROLES:
            if role not in ("title", "description", "body"):
                yield from self.every(role)

    def links(self) -> tuple[tuple[Text, Text | None], ...]:
        """Every URL of the record with the words it stands behind, if any: fields of URLs, then Markdown links."""
        if self._links is None:
            self._links = tuple(self._all_links())
        return self._links

    def _all_links(self) -> Iterator[tuple[Text, Text | None]]:
        for role in ("url", "canonical_url", "image", "links"):
            for text in self.every(role):
                if "](" not in text.text or not text.links:
                    yield text, None
        for text in self.linked():
            for link in text.links:
                yield part(text, link)

    def linked(self) -> tuple[Text, ...]:
        """The strings that hold Markdown links."""
        if self._linked is None:
            held = [text for text in self.strings() if "](" in text.text] if "](" in self.joined else []
            self._linked = tuple([text for text in held if text.links])
        return self._linked

    def raw_strings(self) -> list[str]:
        """Every string of the record, at any depth, without its place: for a quick look."""
        if self._raw_strings is None:
            self._raw_strings = raw_strings(self.data)
        return self._raw_strings

    @property
    def joined(self) -> str:
        """All strings of the record, one behind the other, with a line feed between: for a quick look."""
        if self._joined is None:
            self._joined = "\n".join(self.raw_strings())
        return self._joined

    def strings(self) -> tuple[Text, ...]:
        """Every string of the record, at any depth, in order."""
        if self._strings is None:
            found: list[Text] = []
            known = self._texts
            for key, value in self.data.items():
                if isinstance(value, str):
                    place = top(key)
                    text = known.get(place.pointer)
                    if text is None:
                        text = known[place.pointer] = _new(Text, (place, value))
                    found.append(text)
                elif isinstance(value, (dict, list)):
                    found += map(self._text, strings(value, top(key).pointer))
            self._strings = tuple(found)
        return self._strings

    # Who and when

    @property
    def source(self) -> str | None:
        """The outlet: what the record says, else the registered domain of its URL."""
        for _, outlet in self.role("source"):
            if outlet.strip():
                return outlet.strip()
        for url in self.url:
            if name := host(address(url)):
                return registered_domain(name)
        return None

    @property
    def identity(self) -> str | None:
        """The record's URL, else its id, else ``None``. A link that leads nowhere is no URL."""
        for url in map(address, self.url):
            if "/" in url or "." in url:
                return url
        for _, name in self.role("id"):
            if name.strip():
                return name.strip()
        number = (self.field("id") or ("", None))[1]
        return str(number) if type(number) is int and abs(number) < 10**30 else None

    @property
    def now(self) -> datetime:
        """What counts as now for this record: as given for the run, else when it was scraped, else the clock."""
        if self._now is None:
            from newslint.dates import read

            instants = (reading.instant for _, text in self.scraped if (reading := read(text)))
            self._now = next((instant for instant in instants if instant), None) or datetime.now(UTC)
        return self._now


def part(text: Text, link: Link) -> tuple[Text, Text]:
    """Target and label of a Markdown link in the text."""
    return text.part(link.target_start, link.target_end), text.part(link.label_start, link.label_end)


def address(text: Text) -> str:
    """The URL that a field holds, also where it is written as a Markdown link."""
    links = text.links if "](" in text.text else ()
    return text.text[links[0].target_start : links[0].target_end] if links else text.text.strip()


def top(key: str) -> Place:
    """The place of a top-level value."""
    return _top(key) if len(key) < LONG_KEY else Place(f"/{escape(key)}")


@lru_cache(maxsize=4096)
def _top(key: str) -> Place:
    return Place(f"/{escape(key)}")


LONG_KEY = 100
"""Characters from which on a key is not remembered: it is made to fill the memory."""
