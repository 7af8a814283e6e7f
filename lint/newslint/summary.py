"""What a run came to, in numbers."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from newslint.finding import Finding
from newslint.inputs import Failure
from newslint.rule import Severity


@dataclass(slots=True)
class Summary:
    """Counts that grow while a run goes on; those of the parts of a run add up to those of the whole."""

    files: int = 0
    """Files whose records were checked."""
    records: int = 0
    """Records checked, among them those that could not be decoded."""
    rules: Counter[tuple[str, str, Severity]] = field(default_factory=Counter)
    """Findings by rule, family and severity."""
    passed_over: list[Failure] = field(default_factory=list)
    """Files found in a folder in which no record was found."""
    failures: list[Failure] = field(default_factory=list)
    """Inputs that could not be read, or not to their end: the run is not complete."""
    left_out: int = 0
    """Findings that are counted here and not in the report, because there were too many."""

    def count(self, finding: Finding) -> None:
        """Count a finding."""
        self.rules[finding.rule, finding.family, finding.severity] += 1

    def note(self, failure: Failure) -> None:
        """Note an input that gave no records, or not all."""
        passed_over = failure.kind == "no-records" and not failure.named
        (self.passed_over if passed_over else self.failures).append(failure)

    def add(self, part: Summary) -> None:
        """Add the numbers of a part of the run."""
        self.files += part.files
        self.records += part.records
        self.rules.update(part.rules)
        self.passed_over += part.passed_over
        self.failures += part.failures
        self.left_out += part.left_out

    @property
    def findings(self) -> int:
        """The number of all findings."""
        return self.rules.total()

    def by_severity(self) -> dict[Severity, int]:
        """The number of findings of each severity, the worst first; severities without findings are 0."""
        return {severity: self.number(severity) for severity in reversed(Severity)}

    def number(self, severity: Severity) -> int:
        """The number of findings of the severity."""
        return sum(number for (_, _, found), number in self.rules.items() if found is severity)

    def by_rule(self) -> list[tuple[str, Severity, int]]:
        """Rule, severity and number of findings; the most frequent first."""
        rows = [(rule, severity, number) for (rule, _, severity), number in self.rules.items()]
        return sorted(rows, key=lambda row: (-row[2], row[0], row[1]))

    def by_family(self) -> dict[str, int]:
        """The number of findings of each family; the most frequent first."""
        families: Counter[str] = Counter()
        for (_, family, _), number in self.rules.items():
            families[family] += number
        return dict(sorted(families.items(), key=lambda item: (-item[1], item[0])))

    def as_dict(self) -> dict[str, Any]:
        """The numbers in the stable form of the JSON report."""
        rules: Counter[str] = Counter()
        for (rule, _, _), number in self.rules.items():
            rules[rule] += number
        return {
            "files": self.files,
            "records": self.records,
            "findings": self.findings,
            "left_out": self.left_out,
            "severities": {severity.value: number for severity, number in self.by_severity().items()},
            "families": self.by_family(),
            "rules": dict(sorted(rules.items(), key=lambda item: (-item[1], item[0]))),
        }

    def skipped(self) -> list[dict[str, str]]:
        """The inputs that gave no records, or not all, in the stable form of the JSON report."""
        return [
            {"path": failure.path, "kind": failure.kind, "message": failure.message}
            for failure in (*self.failures, *self.passed_over)
        ]
