"""The rules that apply to a record, arranged so that few of them have to be called."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from newslint.place import Place
from newslint.record import Record
from newslint.roles import Role
from newslint.rule import Problem, Rule, Severity
from newslint.text.needles import Needles

Found = list[tuple[Rule | None, Problem]]
"""Problems and the rules that found them; ``None`` for the crash of a rule."""


class RuleSet:
    """Rules that are run together.

    One scan of a record's strings decides which rules with needles are called, and rules that read nothing but the
    values of certain roles are not called again for values about which they had nothing to say.
    """

    def __init__(self, rules: Sequence[Rule]) -> None:
        self.rules = tuple(rules)
        self.about_faults = tuple(rule for rule in rules if rule.on_faults)
        self.named = frozenset(rule.name for rule in rules)
        called = [rule for rule in rules if not rule.on_faults]
        self._always = tuple(rule for rule in called if not rule.needles and not rule.reads)
        self._groups = tuple(grouped(rule for rule in called if not rule.needles and rule.reads))
        wanted = tuple(rule for rule in called if rule.needles)
        self._needles = Needles(needle for rule in wanted for needle in rule.needles)
        index = {needle: at for at, needle in enumerate(self._needles.needles)}
        self._wanted = tuple((rule, frozenset(index[n.lower()] for n in rule.needles)) for rule in wanted)

    def for_record(self, record: Record) -> Sequence[Rule]:
        """The rules that may find something in the record."""
        return (*self._certain(record), *(rule for group in self._groups if record.readable for rule in group.rules))

    def _certain(self, record: Record) -> Sequence[Rule]:
        """Those of them that have to be called."""
        if not record.readable:
            return self.about_faults
        rules = self._always
        if record.faults:
            rules = self.about_faults + rules
        if self._wanted and (found := self._needles.found(record.joined)):
            rules += tuple([rule for rule, needles in self._wanted if not needles.isdisjoint(found)])
        return rules

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

    def __init__(self, roles: tuple[Role, ...], rules: tuple[Rule, ...]) -> None:
        self.roles = roles
        self.rules = rules
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
        run(self.rules, record, problems)
        if len(problems) == before and 0 < len(values) <= self.LONGEST:
            if len(self._silent) >= self.MOST:
                self._silent.clear()
            self._silent.add(values)


def grouped(rules: Iterable[Rule]) -> Iterable[Group]:
    """The rules in groups of those that read the same roles."""
    for roles, found in groupby(sorted(rules, key=lambda rule: rule.reads), key=lambda rule: rule.reads):
        yield Group(roles, tuple(found))


def run(rules: Iterable[Rule], record: Record, problems: Found) -> None:
    """Adds what the rules say about the record."""
    for rule in rules:
        try:
            for problem in rule.check(record):
                problems.append((rule, problem))
        except Exception as error:  # a crashing rule must not end the run
            message = f"rule {rule.name} crashed: {type(error).__name__}: {error}"
            problems.append((None, Problem(Place(""), message, severity=Severity.ERROR)))
