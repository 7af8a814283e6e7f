"""Run rules over a record and make findings of what they say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from newslint.finding import TEXT_LIMIT, Finding, fingerprint
from newslint.place import Place, steps
from newslint.record import Record
from newslint.rule import Problem, Rule, Severity
from newslint.ruleset import Found, RuleSet

INTERNAL_ERROR = "internal-error"
"""The rule name under which a crash of another rule is reported."""


class Plan(Protocol):
    """Decides which rules apply to a record; made from the configuration."""

    def rules_for(self, record: Record) -> RuleSet: ...


@dataclass(frozen=True, slots=True)
class Engine:
    """Checks records. ``excerpt_width`` is how many characters of context a finding carries; 0 for none."""

    plan: Plan
    excerpt_width: int = 0

    def check(self, records: Iterable[Record]) -> Iterator[Finding]:
        """All findings, in the order of the records, then of place, then of rule."""
        for record in records:
            if problems := self.plan.rules_for(record).check(record):
                yield from sorted(self._findings(record, audible(problems)), key=order)

    def _findings(self, record: Record, problems: Iterable[tuple[Rule | None, Problem]]) -> Iterator[Finding]:
        origin = record.origin
        for rule, problem in problems:
            name = rule.name if rule else INTERNAL_ERROR
            text = stretch(record, problem.place)
            yield Finding(
                rule=name,
                family=rule.family if rule else "engine",
                severity=severity(rule, problem),
                message=problem.message,
                path=origin.path,
                span=origin.locate(problem.place),
                record=record.index,
                record_id=record.identity,
                source=record.source,
                place=problem.place,
                text=text[:TEXT_LIMIT],
                fix=problem.fix,
                fingerprint=fingerprint(name, record, problem.place, text),
                excerpt=origin.excerpt(problem.place, self.excerpt_width) if self.excerpt_width else None,
            )


def audible(problems: Found) -> Iterator[tuple[Rule | None, Problem]]:
    """The problems that no more specific rule has taken: one defect, one finding."""
    for rule, problem in problems:
        if rule is None or not any(
            other is not None and other.name in rule.silenced_by and problem.place.overlaps(taken.place)
            for other, taken in problems
        ):
            yield rule, problem


def severity(rule: Rule | None, problem: Problem) -> Severity:
    """What the user has set for the rule, else what the problem says, else the rule's default."""
    if rule is None or (problem.severity and "severity" not in rule.model_fields_set):
        return problem.severity or Severity.ERROR
    return rule.severity


def stretch(record: Record, place: Place) -> str:
    """The characters of the record that the place names; empty where it names no string."""
    value: object = record.data
    for step in steps(place.pointer):
        try:
            value = value[int(step) if isinstance(value, list) else step]  # type: ignore[index]
        except (LookupError, TypeError, ValueError):
            return ""
    if not isinstance(value, str):
        return ""
    return value if place.start is None else value[place.start : place.end]


def order(finding: Finding) -> tuple[object, ...]:
    """Sorts the findings of one record: by place in the file, then in the record, then by rule."""
    return finding.span or (), finding.place.pointer, finding.place.start or 0, finding.rule, finding.message
