"""What a rule is, and what it may say about a record.

Without postponed annotations: pydantic would evaluate those of ``Rule`` again for each of its hundred subclasses.
"""

from abc import ABC, abstractmethod
from collections.abc import Iterator
from enum import StrEnum
from typing import ClassVar, Literal, NamedTuple

from pydantic import BaseModel, ConfigDict, Field

from newslint.place import Place
from newslint.record import Record
from newslint.roles import Role

Safety = Literal["safe", "unsafe"]


class Severity(StrEnum):
    """How bad a finding is, in ascending order."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


class Edit(NamedTuple):
    """Characters to replace in the decoded record; a replacement of ``None`` makes the whole value null."""

    place: Place
    replacement: str | None


class Fix(NamedTuple):
    """How to mend a problem. A safe fix loses no information and changes nothing when run again."""

    safety: Safety
    edits: tuple[Edit, ...]

    @classmethod
    def safe(cls, place: Place, replacement: str | None) -> "Fix":
        """A safe fix of one edit."""
        return cls("safe", (Edit(place, replacement),))

    @classmethod
    def unsafe(cls, place: Place, replacement: str | None) -> "Fix":
        """An unsafe fix of one edit."""
        return cls("unsafe", (Edit(place, replacement),))


class Problem(NamedTuple):
    """What a rule found and where, before anything is known of files and lines.

    ``severity`` departs from the rule's own for this problem, unless the user has set one for the rule.
    """

    place: Place
    message: str
    fix: Fix | None = None
    severity: Severity | None = None


class Rule(ABC, BaseModel):
    """One thing that can be wrong with a record. Its fields are its options."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    name: ClassVar[str]
    family: ClassVar[str]
    fixable: ClassVar[Safety | None] = None
    on_by_default: ClassVar[bool] = True
    needles: ClassVar[tuple[str, ...]] = ()
    """Strings one of which must occur in some string of the record, in any case, for the rule to be called."""
    reads: ClassVar[tuple[Role, ...]] = ()
    """Roles whose fields are all that the rule reads of a record: it is then not called again for the same values when
    it had nothing to say about them. Categories, authors or outlets come back in record after record."""
    silenced_by: ClassVar[frozenset[str]] = frozenset()
    """Names of more specific rules: a problem on characters that one of them points at is not reported."""
    on_faults: ClassVar[bool] = False
    """Whether the rule is about what readers stumbled over: it is then called for records with faults only."""

    severity: Severity = Field(default=Severity.WARNING, description="How bad a finding is: error, warning or info.")

    @abstractmethod
    def check(self, record: Record) -> Iterator[Problem]:
        """Yield what is wrong with the record."""
