"""What holds of every built-in rule.

A rule's fixture is ``rules/<family>/<rule>.jsonl`` (or ``.md``, ``.csv``, ``.json``): wrong records first, then near
misses that must stay silent. ``<rule>.expected.txt`` beside it is the report as a person sees it, and
``<rule>.fixed.jsonl`` holds the records after the rule's fixes. ``pytest --update`` rewrites the last two.
``<rule>.options.json`` holds the options of a rule that does nothing without any.
"""

from __future__ import annotations

import inspect
import io
import json
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from newslint.engine import Engine
from newslint.explain import page
from newslint.finding import Finding
from newslint.fixes.decoded import apply
from newslint.inputs import Failure, Input
from newslint.origin import Nowhere
from newslint.readers import read
from newslint.record import Raw, Record
from newslint.registry import all_rules
from newslint.reporters import text
from newslint.reporters.snippet import CONTEXT
from newslint.roles.infer import infer
from newslint.rule import Rule
from newslint.ruleset import RuleSet
from newslint.tables import records

FIXTURES = Path(__file__).parent / "rules"
NOW = datetime(2026, 6, 1, 12, tzinfo=UTC)
BUILT_IN = all_rules(isolated=True)

each_rule = pytest.mark.parametrize("rule", BUILT_IN.values(), ids=lambda rule: rule.name)
each_fixture = pytest.mark.parametrize(
    "fixture",
    [f for f in sorted(FIXTURES.rglob("*.*")) if not f.stem.endswith((".expected", ".fixed", ".options"))],
    ids=lambda fixture: fixture.name,
)


class Only:
    """A plan of one rule for every record."""

    def __init__(self, rule: Rule) -> None:
        self.rules = RuleSet([rule])

    def rules_for(self, record: Record) -> RuleSet:
        return self.rules


def stored(fixture: Path) -> list[Record]:
    """The records of the fixture."""
    path = Input(fixture.name)
    found = list(records([(path, read(path))], {}, NOW))
    failures = [record for record in found if isinstance(record, Failure)]
    assert not failures
    return [record for record in found if isinstance(record, Record)]


def made(samples: Iterable[dict[str, object]]) -> list[Record]:
    """Records of the data, in a table of their own."""
    samples = list(samples)
    layout = infer(samples)
    return [Record(Raw(sample, Nowhere(), index), layout, NOW) for index, sample in enumerate(samples)]


def check(rule: type[Rule], found: Iterable[Record], options: Path | None = None) -> list[Finding]:
    """What the rule finds with the options in the file, else with its defaults; a crash of the rule fails the test."""
    given = json.loads(options.read_text(encoding="utf-8")) if options and options.exists() else {}
    findings = list(Engine(Only(rule.model_validate(given)), excerpt_width=CONTEXT).check(found))
    crashes = [finding.message for finding in findings if finding.rule != rule.name]
    assert not crashes
    return findings


def compare(path: Path, text: str, update: bool) -> None:
    """Compare with the expected file, or rewrite it."""
    if update:
        path.write_text(text, encoding="utf-8")
    assert text == (path.read_text(encoding="utf-8") if path.exists() else "")


@each_rule
def test_form(rule: type[Rule]) -> None:
    stem = rule.name.replace("-", "_")
    assert rule.__module__ == f"newslint_rules.{rule.family.replace('-', '_')}.{stem}"
    assert rule.__name__ == stem.title().replace("_", "")
    assert all(field.description for field in rule.model_fields.values())
    assert len(inspect.getsource(inspect.getmodule(rule) or rule).splitlines()) <= 200
    assert set(rule.silenced_by) <= BUILT_IN.keys()


@each_rule
def test_documentation(rule: type[Rule]) -> None:
    documented = page(rule)
    assert documented.what
    assert documented.why
    assert documented.measured
    assert documented.traps


@each_rule
def test_documented_examples_hold(rule: type[Rule]) -> None:
    documented = page(rule)
    if not rule.on_faults:  # a record that is in no file has no faults
        for example in documented.bad:
            assert check(rule, made([example])), example
    for example in documented.good:
        assert not check(rule, made([example])), example


@each_rule
def test_has_fixture(rule: type[Rule]) -> None:
    stem = FIXTURES / rule.family / rule.name.replace("-", "_")
    assert stem.with_suffix(".expected.txt").exists()
    if rule.fixable:
        assert list(stem.parent.glob(f"{stem.name}.fixed.*"))


@each_fixture
def test_fixture(fixture: Path, monkeypatch: pytest.MonkeyPatch, update: bool) -> None:
    rule = BUILT_IN[fixture.stem.replace("_", "-")]
    monkeypatch.chdir(fixture.parent)
    found = stored(fixture)
    options = fixture.with_suffix(".options.json")
    findings = check(rule, found, options)
    assert findings, "a fixture holds records that are wrong"
    out = io.StringIO()
    text.report(findings, out)
    compare(fixture.with_suffix(".expected.txt"), out.getvalue(), update)

    fixes = {finding.record: finding.fix for finding in findings if finding.fix}
    assert bool(fixes) == bool(rule.fixable)
    if rule.fixable:
        mended = made([fixed(record.data, [f for f in findings if f.record == record.index]) for record in found])
        lines = "".join(json.dumps(record.data, ensure_ascii=False) + "\n" for record in mended)
        compare(fixture.with_suffix(".fixed.jsonl"), lines, update)
        again = [finding for finding in check(rule, mended, options) if finding.fix]
        assert not again, "a record that was mended is still wrong"


def fixed(data: dict[str, object], findings: Iterable[Finding]) -> dict[str, object]:
    """The record after all fixes of the findings."""
    return apply(data, [edit for finding in findings if finding.fix for edit in finding.fix.edits])
