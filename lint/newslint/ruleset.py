"""The rules that apply to a record, arranged so that few of them have to be called."""

from __future__ import annotations

from collections.abc import Sequence

from newslint.record import Record
from newslint.rule import Rule
from newslint.text.needles import Needles


class RuleSet:
    """Rules that are run together. One scan of a record's strings decides which rules with needles are called."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self.rules = tuple(rules)
        self.about_faults = tuple(rule for rule in rules if rule.on_faults)
        self.always = tuple(rule for rule in rules if not rule.needles and not rule.on_faults)
        self.named = frozenset(rule.name for rule in rules)
        wanted = tuple(rule for rule in rules if rule.needles and not rule.on_faults)
        self._needles = Needles(needle for rule in wanted for needle in rule.needles)
        index = {needle: at for at, needle in enumerate(self._needles.needles)}
        self._wanted = tuple((rule, frozenset(index[n.lower()] for n in rule.needles)) for rule in wanted)

    def for_record(self, record: Record) -> Sequence[Rule]:
        """The rules that may find something in the record."""
        if not record.readable:
            return self.about_faults
        rules = self.always
        if record.faults:
            rules = self.about_faults + rules
        if self._wanted and (found := self._needles.found(record.joined)):
            rules += tuple(rule for rule, needles in self._wanted if not needles.isdisjoint(found))
        return rules
