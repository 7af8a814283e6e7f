"""How declarative rules are written, and what is refused; they are rules like any other."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest

from newslint import Record, Severity
from newslint.config import ConfigError, load
from newslint.engine import Engine
from newslint.explain import page
from newslint.origin import Nowhere
from newslint.plan import Plan, make_plan
from newslint.record import Raw
from newslint.registry import rules_of
from newslint.roles.infer import infer


def plan(folder: Path, text: str) -> Plan:
    (folder / "newslint.toml").write_text(text, encoding="utf-8")
    config = load(folder)
    return make_plan(config, rules_of(config))


def key(message: str) -> str:
    """The key of the table that the message is about, as its line begins."""
    _, _, place = message.partition('": ')
    unknown = re.match(r'unknown (key "(.*?)"|kind)', place)
    name = (unknown[2] or "kind") if unknown else place.partition(":")[0].partition(".")[0]
    return f"{name} ="


HEAD = '[[rule]]\nname = "no-hype"\n'


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('[[rule]]\nkind = "existence"\nwords = ["a"]', "rule: name: is missing"),
        ('[[rule]]\nname = "No hype"\nkind = "existence"\nwords = ["a"]', 'rule "No hype": name: string should match'),
        (HEAD, 'rule "no-hype": `kind` is missing'),
        (HEAD + 'kind = "existance"', 'rule "no-hype": unknown kind "existance"; did you mean "existence"?'),
        (HEAD + "kind = 3", 'rule "no-hype": unknown kind "3"'),
        (HEAD + 'kind = "existence"', 'rule "no-hype": words: is missing'),
        (
            HEAD + 'kind = "existence"\nwords = []',
            'rule "no-hype": words: should have at least this many items: 1, is []',
        ),
        (HEAD + 'kind = "existence"\nwords = [" "]', 'rule "no-hype": words.0: holds an empty word'),
        (HEAD + 'kind = "existence"\nword = ["a"]', 'rule "no-hype": words: is missing (and 1 more)'),
        (
            HEAD + 'kind = "existence"\nwords = ["a"]\nignorecase = true',
            'rule "no-hype": unknown key "ignorecase"; did you mean "ignore-case"?',
        ),
        (
            HEAD + 'kind = "existence"\nwords = ["a"]\nmessage = "{txt}!"',
            'rule "no-hype": message: nothing is known as {txt}; there are {text}',
        ),
        (HEAD + 'kind = "substitution"\nswap = { a = "a" }', 'rule "no-hype": swap: "a" would be replaced by itself'),
        (
            HEAD + 'kind = "substitution"\nswap = { US = "US (United States)" }',
            'rule "no-hype": the replacement of "US" holds "US", which is to be replaced again',
        ),
        (
            HEAD + 'kind = "substitution"\nswap = { a = "b", b = "a" }',
            'rule "no-hype": the replacement of "a" holds "b", which is to be replaced again',
        ),
        (HEAD + 'kind = "pattern"\nfields = ["title"]', 'rule "no-hype": needs `must-match` or `must-not-match`'),
        (
            HEAD + 'kind = "pattern"\nfields = ["title"]\nmust-match = "ab(c"',
            'rule "no-hype": must-match: is no regular expression: missing ) at character 5',
        ),
        (HEAD + 'kind = "pattern"\nmust-match = "x"', 'rule "no-hype": fields: is missing'),
        (HEAD + 'kind = "occurrence"\nfields = ["a"]\npattern = "x"', 'rule "no-hype": needs `min` or `max`'),
        (
            HEAD + 'kind = "occurrence"\nfields = ["a"]\npattern = "x"\nmin = 3\nmax = 2',
            'rule "no-hype": `min` should not be more than `max`',
        ),
        (HEAD + 'kind = "allowed-values"\nfields = ["a"]\nvalues = [[1]]', 'rule "no-hype": values.0'),
        (HEAD + 'kind = "json-schema"\nschema = "none.json"', 'rule "no-hype": schema: '),
        (HEAD + 'kind = "json-schema"\nschema = { type = "strin" }', 'rule "no-hype": schema: '),
    ],
)
def test_what_is_refused(tmp_path: Path, text: str, expected: str) -> None:
    with pytest.raises(ConfigError) as error:
        plan(tmp_path, text)
    line, _, message = str(error.value).removeprefix("newslint.toml:").partition(": ")
    assert message.startswith(expected)
    assert int(line) == next((n for n, line in enumerate(text.split("\n"), 1) if line.startswith(key(expected))), 1)
    assert "\n" not in str(error.value)
    assert len(str(error.value)) < 500


def test_a_name_that_is_taken(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r'two rules are named "schema-violation": newslint_rules\..* and newslint'):
        plan(tmp_path, '[[rule]]\nname = "schema-violation"\nkind = "existence"\nwords = ["a"]')
    with pytest.raises(ConfigError, match='"fields" is the name of a family'):
        plan(tmp_path, '[[rule]]\nname = "fields"\nkind = "existence"\nwords = ["a"]')


DECLARED = """
[[rule]]
name = "no-hype"
kind = "existence"
words = ["shocking"]
severity = "error"
family = "house-style"
description = "The record holds hype."
link = "https://style.example/hype"

[[rule]]
name = "has-section"
kind = "required"
fields = ["section"]
"""


class TestLikeAnyOther:
    def test_selection_and_severity(self, tmp_path: Path) -> None:
        def chosen(text: str) -> dict[str, Severity]:
            own = {"no-hype", "has-section"}
            return {r.name: r.severity for r in plan(tmp_path, text).rules.rules if r.name in own}

        assert chosen(DECLARED) == {"no-hype": Severity.ERROR, "has-section": Severity.WARNING}
        assert chosen('select = ["house-style"]' + DECLARED) == {"no-hype": Severity.ERROR}
        assert chosen('ignore = ["custom"]' + DECLARED) == {"no-hype": Severity.ERROR}
        assert chosen(DECLARED + '[rules.no-hype]\nseverity = "info"')["no-hype"] is Severity.INFO

    def test_only_severity_is_an_option(self, tmp_path: Path) -> None:
        with pytest.raises(ConfigError, match=r'rules\.no-hype: unknown option "words"; known: severity'):
            plan(tmp_path, DECLARED + '[rules.no-hype]\nwords = ["x"]')

    def test_explanation(self, tmp_path: Path) -> None:
        plan(tmp_path, DECLARED)
        rules = rules_of(load(tmp_path))
        explained = page(rules["no-hype"])
        assert (explained.family, explained.severity, explained.fixable) == ("house-style", Severity.ERROR, None)
        assert explained.what == (
            "The record holds hype.\n\nWritten in newslint.toml:2. See https://style.example/hype"
        )
        assert page(rules["has-section"]).what.startswith(
            "A field is missing or empty that every record must have: `section`."
        )

    def test_a_description_cannot_break_the_page(self, tmp_path: Path) -> None:
        plan(tmp_path, '[[rule]]\nname = "a"\nkind = "existence"\nwords = ["a"]\ndescription = "Bad: nothing"')
        assert page(rules_of(load(tmp_path))["a"]).what.startswith("(Bad: nothing)")


def test_a_slow_pattern_is_a_finding_and_the_run_goes_on(tmp_path: Path) -> None:
    text = """
select = ["custom"]
[[rule]]
name = "slow"
kind = "pattern"
fields = ["body"]
must-not-match = "(a|aa)+$"
[[rule]]
name = "needs-section"
kind = "required"
fields = ["section"]
"""

    data = {"title": "x", "body": "a" * 80 + "!"}
    made = plan(tmp_path, text)
    began = time.perf_counter()
    findings = list(Engine(made).check([Record(Raw(data, Nowhere(), 0), infer([data]))]))
    assert time.perf_counter() - began < 5
    assert sorted(finding.rule for finding in findings) == ["internal-error", "needs-section"]
    message = next(finding.message for finding in findings if finding.rule == "internal-error")
    assert message == (
        "rule slow crashed: TimeoutError: the pattern took longer than 0.1 s on /body; write a simpler one"
    )
