"""A record as the rules see it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Literal, NamedTuple, Protocol

from newslint.place import Place, Span, escape
from newslint.roles import ROLES, Role
from newslint.roles.layout import EMPTY, Layout, lookup
from newslint.text.links import Link
from newslint.text.urls import host, registered_domain
from newslint.text.view import Text

__all__ = ["Excerpt", "Fault", "Origin", "Place", "Raw", "Record", "Span", "Text"]


class Excerpt(NamedTuple):
    """Raw characters of a file: those of a span, and some of the same line before and behind."""

    before: str
    marked: str
    after: str


class Fault(NamedTuple):
    """What a reader could not make sense of. Rules about the shape of a file turn faults into problems."""

    kind: Literal["unreadable", "shifted"]
    place: Place
    message: str


class Origin(Protocol):
    """Where a record came from: knows the file's syntax."""

    @property
    def path(self) -> str:
        """The file as it was given, with ``/`` separators."""

    def locate(self, place: Place) -> Span | None:
        """The raw characters of the place; ``None`` where the file has no lines (Parquet).

        A place that does not exist in the file gives the span of the nearest value around it.
        """

    def excerpt(self, place: Place, width: int) -> Excerpt:
        """The raw characters of the place, and at most ``width`` of its first line on either side."""

    def duplicate_keys(self) -> Iterator[tuple[Place, str, int]]:
        """Keys that stand more than once in one object: the value's place, the key, how often it stands."""


@dataclass(frozen=True, slots=True)
class Raw:
    """What a reader yields: a decoded record that nobody has looked at yet.

    ``readable`` is false where nothing could be decoded: ``data`` is then empty, and ``faults`` say why.
    ``index`` is the 0-based number of the record in its file.
    """

    data: dict[str, Any]
    origin: Origin
    index: int
    faults: tuple[Fault, ...] = ()
    readable: bool = True


LEAVES: Mapping[str, tuple[str, ...]] = {
    "authors": ("name", "byline", "nameRaw", "displayName", "title"),
    "source": ("name", "title", "domain", "id"),
    "publisher": ("name",),
    "categories": ("name", "term", "label", "title", "code"),
    "tags": ("name", "term", "label", "title"),
    "url": ("url", "href", "@id"),
    "canonical_url": ("url", "href", "@id"),
    "image": ("url", "contentUrl", "src", "href"),
    "links": ("url", "href"),
    "id": ("$oid", "value", "#text"),
    "language": ("name", "value", "code"),
}
"""Where a role's field holds an object, the keys of it that say what is meant."""
ANY_LEAVES = ("$date", "$numberLong", "value", "text", "#text", "content", "name", "rendered", "plain_text")


class Record:
    """One scraped article.

    A role gives a tuple of texts, empty where the record has no string for it: rules loop and never check
    types. ``values`` gives what stands there, whatever its type.
    """

    __slots__ = (
        "_links",
        "_now",
        "_roles",
        "_strings",
        "data",
        "faults",
        "index",
        "layout",
        "origin",
        "readable",
    )

    def __init__(self, raw: Raw, layout: Layout, now: datetime | None = None) -> None:
        self.data = raw.data
        self.origin = raw.origin
        self.index = raw.index
        self.faults = raw.faults
        self.readable = raw.readable
        self.layout = layout
        self._now = now
        self._roles: dict[Role, tuple[Text, ...]] = {}
        self._strings: tuple[Text, ...] | None = None
        self._links: tuple[tuple[Text, Text | None], ...] | None = None

    # What a role holds

    def field(self, role: Role) -> tuple[str, Any] | None:
        """Pointer and value of the best field of the role: filled before empty before null; or ``None``."""
        best: tuple[str, Any] | None = None
        data = self.data
        for path in self.layout.paths.get(role, ()):
            if len(path) == 1:
                key = path[0]
                if key not in data:
                    continue
                pointer, value = f"/{escape(key)}", data[key]
                if value not in EMPTY:
                    return pointer, value
                if best is None or (best[1] is None and value is not None):
                    best = pointer, value
                continue
            for pointer, value in lookup(data, path):
                if value not in EMPTY:
                    return pointer, value
                if best is None or (best[1] is None and value is not None):
                    best = pointer, value
        return best

    def role(self, role: Role) -> tuple[Text, ...]:
        """The texts of the best field of the role, in order."""
        texts = self._roles.get(role)
        if texts is None:
            texts = self._roles[role] = tuple(self._best(role))
        return texts

    def _best(self, role: Role) -> Iterator[Text]:
        best: list[Text] = []
        for path in self.layout.paths.get(role, ()):
            found = [text for pointer, value in lookup(self.data, path) for text in leaves(role, pointer, value)]
            if any(text.text for text in found):
                yield from found
                return
            best = best or found
        yield from best

    def every(self, role: Role) -> Iterator[Text]:
        """The texts of all fields of the role: a record may have two published dates."""
        for path in self.layout.paths.get(role, ()):
            for pointer, value in lookup(self.data, path):
                yield from leaves(role, pointer, value)

    @property
    def title(self) -> tuple[Text, ...]:
        return self.role("title")

    @property
    def body(self) -> tuple[Text, ...]:
        return self.role("body")

    @property
    def description(self) -> tuple[Text, ...]:
        return self.role("description")

    @property
    def authors(self) -> tuple[Text, ...]:
        return self.role("authors")

    @property
    def published(self) -> tuple[Text, ...]:
        return self.role("published")

    @property
    def modified(self) -> tuple[Text, ...]:
        return self.role("modified")

    @property
    def scraped(self) -> tuple[Text, ...]:
        return self.role("scraped")

    @property
    def url(self) -> tuple[Text, ...]:
        return self.role("url")

    @property
    def canonical_url(self) -> tuple[Text, ...]:
        return self.role("canonical_url")

    @property
    def categories(self) -> tuple[Text, ...]:
        return self.role("categories")

    @property
    def tags(self) -> tuple[Text, ...]:
        return self.role("tags")

    @property
    def language(self) -> tuple[Text, ...]:
        return self.role("language")

    @property
    def image(self) -> tuple[Text, ...]:
        return self.role("image")

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
                if not text.links:
                    yield text, None
        for text in self.strings():
            for link in text.links:
                yield part(text, link)

    def strings(self) -> tuple[Text, ...]:
        """Every string of the record, at any depth, in order."""
        if self._strings is None:
            self._strings = tuple(strings(self.data))
        return self._strings

    # Who and when

    @property
    def source(self) -> str | None:
        """The outlet: what the record says, else the registered domain of its URL."""
        for _, text in self.role("source"):
            if text.strip():
                return text.strip()
        for _, url in self.url:
            if name := host(url):
                return registered_domain(name)
        return None

    @property
    def identity(self) -> str | None:
        """The record's URL, else its id, else ``None``."""
        for role in ("url", "id"):
            for _, text in self.role(role):
                if text.strip():
                    return text.strip()
            found = self.field(role)
            if role == "id" and found and isinstance(found[1], int):
                return str(found[1])
        return None

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


def leaves(role: str, pointer: str, value: Any) -> Iterator[Text]:
    """The strings that a field of the role holds: itself, its items, or what its objects are named."""
    if isinstance(value, str):
        yield Text(Place(pointer), value)
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from leaves(role, f"{pointer}/{index}", item)
    elif isinstance(value, dict):
        for key in (*LEAVES.get(role, ()), *ANY_LEAVES):
            if value.get(key):
                yield from leaves(role, f"{pointer}/{escape(key)}", value[key])
                return


def strings(data: Any, pointer: str = "") -> Iterator[Text]:
    """Every string below the value, depth first."""
    items: Iterator[tuple[Any, Any]] = iter(())
    if isinstance(data, dict):
        items = ((escape(key), value) for key, value in data.items())
    elif isinstance(data, list):
        items = iter(enumerate(data))
    for step, value in items:
        if isinstance(value, str):
            yield Text(Place(f"{pointer}/{step}"), value)
        elif isinstance(value, (dict, list)):
            yield from strings(value, f"{pointer}/{step}")
