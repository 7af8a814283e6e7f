"""A problem as it is reported."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Any

from newslint.place import Place, Span
from newslint.record import Excerpt, Record
from newslint.rule import Fix, Severity

TEXT_LIMIT = 200
"""Characters of a finding's text that are kept."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A problem with everything a report says of it. ``record`` is a 0-based index; see ``schemas/findings``."""

    rule: str
    family: str
    severity: Severity
    message: str
    path: str
    span: Span | None
    record: int | None
    record_id: str | None
    source: str | None
    place: Place
    text: str
    fix: Fix | None
    fingerprint: str
    excerpt: Excerpt | None = None

    def as_dict(self) -> dict[str, Any]:
        """The finding in the stable form of the JSON reports."""
        line, column, end_line, end_column = self.span or (None, None, None, None)
        fix = self.fix and {
            "safety": self.fix.safety,
            "edits": [{**edit.place._asdict(), "replacement": edit.replacement} for edit in self.fix.edits],
        }
        return {
            "rule": self.rule,
            "family": self.family,
            "severity": self.severity.value,
            "message": self.message,
            "path": self.path,
            "line": line,
            "column": column,
            "end_line": end_line,
            "end_column": end_column,
            "record": self.record,
            "record_id": self.record_id,
            "source": self.source,
            "pointer": self.place.pointer,
            "start": self.place.start,
            "end": self.place.end,
            "text": self.text,
            "fix": fix,
            "fingerprint": self.fingerprint,
        }


def fingerprint(rule: str, record: Record, place: Place, text: str) -> str:
    """A hash of what is wrong with which record, without any position in the file."""
    identity = record.identity or "\n".join(text for _, text in (*record.title, *record.body)) or repr(record.data)
    whole = "\0".join((rule, identity, place.pointer, text))
    return hashlib.blake2b(whole.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
