"""Where a record in a Markdown file came from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from newslint.origin import Excerpt
from newslint.place import Place, Span
from newslint.readers.front_matter import Written
from newslint.readers.raw_form import RawForm
from newslint.readers.raw_text import excerpt, line_starts, span
from newslint.readers.yaml_forms import Form, forms

SLICE = "text"
"""The style of a value that is written as it is."""


@dataclass(frozen=True)
class MarkdownOrigin:
    """A record in a Markdown file: its raw text, the line at which it starts, and where its values are written."""

    path: str
    raw: str
    line: int
    written: Mapping[str, Written]
    repeated: tuple[tuple[Place, str, int], ...] = ()

    @cached_property
    def _starts(self) -> list[int]:
        return line_starts(self.raw)

    @cached_property
    def _forms(self) -> dict[str, RawForm]:
        return {}

    def _range(self, place: Place) -> tuple[int, int]:
        """The place as offsets into the record's text; the nearest value around it where it is not written."""
        pointer, exact = place.pointer, True
        while pointer not in self.written:
            pointer, exact = pointer.rpartition("/")[0], False
        written = self.written[pointer]
        if written.style is None:
            return written.start, written.end
        if written.style in ("'", '"') and (place.start is None or not exact):
            return written.start + 1, max(written.start + 1, written.end - 1)
        form = self._forms.get(pointer)
        if form is None:
            start, end, style, text = written
            pieces = [Form(text, start, end)] if style == SLICE else forms(self.raw, start, end, style or "", text)
            form = self._forms[pointer] = RawForm((len(text), start, end) for text, start, end in pieces)
        if place.start is None or place.end is None or not exact:
            return form.raw(0, len(form))
        return form.raw(place.start, place.end)

    def locate(self, place: Place) -> Span:
        """The raw characters of the place: those of a scalar exclude the quotes around it."""
        return span(self._starts, *self._range(place), self.line)

    def excerpt(self, place: Place, width: int) -> Excerpt:
        """The raw characters of the place, and at most ``width`` of its line on either side."""
        return excerpt(self.raw, *self._range(place), width)

    def duplicate_keys(self) -> Iterator[tuple[Place, str, int]]:
        """Keys of front matter, or labels, that stand more than once: the last value counts."""
        return iter(self.repeated)
