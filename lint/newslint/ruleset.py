"""The rules that apply to a record, arranged so that few of them have to be called."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import groupby

from newslint.place import Place
from newslint.record import Record
from newslint.roles import Role
from newslint.rule import Problem, Rule, Severity
from newslint.text.needles import Needles

Found = list[tuple[Rule | None, Problem]]
"""Problems and the rules that found them; ``None`` for the crash of a rule."""

Check = tuple[Rule, Callable[[Record], Iterable[Problem]]]
"""A rule and its ``check``, looked up once and not for every record."""


class RuleSet:
    """Rules that are run together.

    One scan of a record's strings decides which rules with needles are called, and rules that read nothing but the
    values of certain roles are not called again for values about which they had nothing to say.
    """

    def __init__(self, rules: Sequence[Rule]) -> None:
        self.rules = tuple(rules)
        self.named = frozenset(rule.name for rule in rules)
        called = [rule for rule in rules if not rule.on_faults]
        self._about_faults = checks(rule for rule in rules if rule.on_faults)
        self._always = checks(rule for rule in called if not rule.needles and not rule.reads)
        self._groups = tuple(grouped(rule for rule in called if not rule.needles and rule.reads))
        wanted = tuple(rule for rule in called if rule.needles)
        self._needles = Needles(needle for rule in wanted for needle in rule.needles)
        self._wanted = checks(wanted)
        numbers: dict[str, list[int]] = {needle: [] for needle in self._needles.needles}
        for number, rule in enumerate(wanted):
            for needle in {needle.lower() for needle in rule.needles}:
                numbers[needle].append(number)
        self._of_needle = tuple(map(tuple, numbers.values()))

    def for_record(self, record: Record) -> Sequence[Rule]:
        """The rules that may find something in the record."""
        certain = [rule for rule, _ in self._certain(record)]
        return certain + [rule for group in self._groups if record.readable for rule, _ in group.checks]

    def _certain(self, record: Record) -> tuple[Check, ...]:
        """Those of them that have to be called."""
        if not record.readable:
            return self._about_faults
        found = self._always
        if record.faults:
            found = self._about_faults + found
        if self._wanted and (needles := self._needles.found(record.joined)):
            numbers = {number for needle in needles for number in self._of_needle[needle]}
            found += tuple([self._wanted[number] for number in sorted(numbers)])
        return found

    def check(self, record: Record) -> Found:
        """What all rules say about the record. A rule that crashes is a problem, and the others still run."""
        problems: Found = []
        run(self._certain(record), record, problems)
        if record.readable:
            for group in self._groups:
                group.check(record, problems)
        return problems


class Group:
    """Rules that read the values of the same roles of a record and nothing else of it."""

    LONGEST, MOST = 400, 8192
    """Characters of the longest values that are remembered, and how many of them."""

    def __init__(self, roles: tuple[Role, ...], rules: Iterable[Rule]) -> None:
        self.roles = roles
        self.checks = checks(rules)
        self._silent: set[str] = set()

    def check(self, record: Record, problems: Found) -> None:
        """Adds what the rules say about the record, unless they are known to have nothing to say of its values."""
        try:
            values = repr([field for role in self.roles for field in record.fields(role)])
        except RecursionError:  # nested without end
            values = ""
        if values in self._silent:
            return
        before = len(problems)
        run(self.checks, record, problems)
        if len(problems) == before and 0 < len(values) <= self.LONGEST:
            if len(self._silent) >= self.MOST:
                self._silent.clear()
            self._silent.add(values)


def grouped(rules: Iterable[Rule]) -> Iterable[Group]:
    """The rules in groups of those that read the same roles."""
    for roles, found in groupby(sorted(rules, key=lambda rule: rule.reads), key=lambda rule: rule.reads):
        yield Group(roles, found)


def checks(rules: Iterable[Rule]) -> tuple[Check, ...]:
    """The rules with what has to be called of them."""
    return tuple((rule, rule.check) for rule in rules)


def run(rules: Iterable[Check], record: Record, problems: Found) -> None:
    """Adds what the rules say about the record."""
    for rule, check in rules:
        try:
            for problem in check(record):
                problems.append((rule, problem))
        except Exception as error:  # a crashing rule must not end the run
            message = f"rule {rule.name} crashed: {type(error).__name__}: {error}"
            problems.append((None, Problem(Place(""), message, severity=Severity.ERROR)))
