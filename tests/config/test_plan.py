"""Which rules apply to which record."""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from pathlib import Path
from typing import Any, ClassVar

import pytest
from pydantic import Field, model_validator

from newslint import Record, Rule, Severity
from newslint.config import CommandLine, ConfigError, load
from newslint.origin import Nowhere
from newslint.place import Place
from newslint.plan import Plan, make_plan
from newslint.record import Raw
from newslint.registry import rules_of
from newslint.roles.infer import infer
from newslint.rule import Problem


class FirstRule(Rule):
    """On by default."""

    name = "first-rule"
    family = "one"

    words: int = Field(default=3, description="A number.", ge=1)
    most_words: int = Field(default=30, description="A number.")
    names: tuple[str, ...] = Field(default=("a",), description="Names.")

    @model_validator(mode="after")
    def ordered(self) -> FirstRule:
        if self.words > self.most_words:
            raise ValueError("`words` should not be more than `most-words`")
        return self

    def check(self, record: Record) -> Iterator[Problem]:
        yield Problem(Place(""), "first")


class SecondRule(FirstRule):
    """On by default."""

    name = "second-rule"


class QuietRule(FirstRule):
    """Off by default."""

    name = "quiet-rule"
    on_by_default: ClassVar[bool] = False


class OtherRule(FirstRule):
    """Of another family."""

    name = "other-rule"
    family = "two"


RULES: dict[str, type[Rule]] = {rule.name: rule for rule in (FirstRule, SecondRule, QuietRule, OtherRule)}


class In(Nowhere):
    """The origin of a record of a file."""

    def __init__(self, path: str) -> None:
        self.path = path


def plan(folder: Path, text: str, given: CommandLine | None = None) -> Plan:
    (folder / "newslint.toml").write_text(text, encoding="utf-8")
    return make_plan(load(folder), RULES, given)


def names(plan: Plan, path: str = "a.jsonl", **data: Any) -> list[str]:
    data = {"title": "x", "body": "y", **data}
    return [rule.name for rule in plan.rules_for(Record(Raw(data, In(path), 0), infer([data]))).rules]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ["first-rule", "second-rule", "other-rule"]),
        ('select = ["all"]', ["first-rule", "second-rule", "other-rule"]),
        ('select = ["one"]', ["first-rule", "second-rule"]),
        ('select = ["two", "quiet-rule"]', ["quiet-rule", "other-rule"]),
        ('select = ["all", "quiet-rule"]\nignore = ["two"]', ["first-rule", "second-rule", "quiet-rule"]),
        ('select = ["quiet-rule"]\nignore = ["one"]', []),
        ('ignore = ["all"]', []),
        ("select = []", []),
    ],
)
def test_selection(tmp_path: Path, text: str, expected: list[str]) -> None:
    assert names(plan(tmp_path, text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('select = ["frist-rule"]', 'newslint.toml:1: unknown rule "frist-rule"; did you mean "first-rule"?'),
        ('\nignore = ["First_Rule"]', 'newslint.toml:2: unknown rule "First_Rule"; did you mean "first-rule"?'),
        ("[rules.first-ruel]\nwords = 1", 'newslint.toml:2: unknown rule "first-ruel"; did you mean "first-rule"?'),
        (
            '[rules.first-rule]\nwords = "many"',
            'newslint.toml:2: rules.first-rule.words: should be a whole number, is "many"',
        ),
        (
            "[rules.first-rule]\nwords = 1.5",
            "newslint.toml:2: rules.first-rule.words: should be a whole number, is 1.5",
        ),
        ("[rules.first-rule]\nwords = 0", "newslint.toml:2: rules.first-rule.words: should be at least 1, is 0"),
        (
            '[rules.first-rule]\nmost-words = "x"',
            'newslint.toml:2: rules.first-rule.most-words: should be a whole number, is "x"',
        ),
        ('[rules.first-rule]\nnames = "x"', 'newslint.toml:2: rules.first-rule.names: should be a list, is "x"'),
        (
            '[rules.first-rule]\nwords = 2\nnames = ["a",\n 3]',
            "newslint.toml:3: rules.first-rule.names.1: should be text in quotes, is 3",
        ),
        (
            "[rules.first-rule]\nwrods = 1",
            'newslint.toml:2: rules.first-rule: unknown option "wrods"; did you mean "words"?',
        ),
        (
            '[rules.first-rule]\nseverity = "fatal"',
            'newslint.toml:2: rules.first-rule.severity: should be one of "info", "warning" or "error", is "fatal"',
        ),
        (
            "[rules.first-rule]\nwords = 9\nmost-words = 8",
            "newslint.toml:2: rules.first-rule: `words` should not be more than `most-words`",
        ),
        ('[[overrides]]\nfiles = ["x"]\nselect = ["oen"]', 'newslint.toml:3: unknown rule "oen"; did you mean "one"?'),
        (
            '[[overrides]]\nfiles = ["x"]\n[overrides.rules.other-rule]\nwords = []',
            "newslint.toml:4: rules.other-rule.words: should be a whole number, is []",
        ),
    ],
)
def test_what_is_unknown_or_wrong_is_refused(tmp_path: Path, text: str, expected: str) -> None:
    with pytest.raises(ConfigError) as error:
        plan(tmp_path, text)
    assert str(error.value) == expected


def test_the_command_line_is_checked_too(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r'^command line: unknown rule "oen"; did you mean "one"\?'):
        plan(tmp_path, "", CommandLine(select=("oen",)))
    with pytest.raises(ConfigError, match=r"^command line: rules\.first-rule\.words: should be at least 1, is 0$"):
        plan(tmp_path, "[rules.first-rule]\nwords = 4", CommandLine(rules={"first-rule": {"words": 0}}))


def test_options_reach_the_rule_in_either_spelling(tmp_path: Path) -> None:
    made = plan(
        tmp_path, '[rules.first-rule]\nmost-words = 8\nnames = ["x", "y"]\n[rules.second-rule]\nmost_words = 9\n'
    )
    first, second, other = made.rules.rules
    assert isinstance(first, FirstRule)
    assert isinstance(second, FirstRule)
    assert (first.most_words, first.names, first.words) == (8, ("x", "y"), 3)
    assert second.most_words == 9
    assert not other.model_fields_set


def test_a_severity_that_the_user_set_is_known_as_such(tmp_path: Path) -> None:
    first, second, _ = plan(tmp_path, '[rules.first-rule]\nseverity = "warning"\n').rules.rules
    assert first.severity == second.severity == Severity.WARNING
    assert "severity" in first.model_fields_set
    assert "severity" not in second.model_fields_set


FILES = """
[[overrides]]
files = ["data/*.jsonl", "*.md"]
ignore = ["two"]

[[overrides]]
files = ["data/old"]
select = ["quiet-rule"]

[[overrides]]
files = ["**/deep/**/x?.csv"]
ignore = ["one"]
"""


@pytest.mark.parametrize(
    ("path", "without", "added"),
    [
        ("a.jsonl", "", ""),
        ("data/a.jsonl", "two", ""),
        ("./data/a.jsonl", "two", ""),
        ("data/../data/a.jsonl", "two", ""),
        ("data/sub/a.jsonl", "", ""),
        ("any/where/a.md", "two", ""),
        ("data/old/a/b.csv", "", "quiet-rule"),
        ("data/older/a.csv", "", ""),
        ("data/old/x.md", "two", "quiet-rule"),
        ("deep/x1.csv", "one", ""),
        ("a/deep/b/c/x1.csv", "one", ""),
        ("a/deep/b/c/x11.csv", "", ""),
        ("../a.md", "two", ""),
    ],
)
def test_overrides_by_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, path: str, without: str, added: str
) -> None:
    monkeypatch.chdir(tmp_path)
    made = plan(tmp_path, FILES)
    expected = [
        rule.name for rule in RULES.values() if (rule.on_by_default or rule.name == added) and rule.family != without
    ]
    assert names(made, path) == names(made, path) == expected
    assert names(made, str(tmp_path / path)) == expected


def test_globs_are_relative_to_the_configuration(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "data").mkdir()
    monkeypatch.chdir(tmp_path / "data")
    (tmp_path / "newslint.toml").write_text('[[overrides]]\nfiles = ["data/*.jsonl"]\nignore = ["two"]\n')
    made = make_plan(load(Path()), RULES)
    assert "other-rule" not in names(made, "a.jsonl")
    assert "other-rule" in names(made, "../a.jsonl")


SOURCES = """
[[overrides]]
sources = ["bbc.co.uk", "*.example", "The Daily*"]
ignore = ["two"]

[[overrides]]
sources = ["BBC.co.uk"]
files = ["*.csv"]
rules.first-rule = { words = 7 }
"""


@pytest.mark.parametrize(
    ("data", "holds"),
    [
        ({}, False),
        ({"source": "bbc.co.uk"}, True),
        ({"source": "BBC.CO.UK"}, True),
        ({"source": "BBC"}, False),
        ({"source": "BBC", "url": "https://www.bbc.co.uk/news/1"}, True),
        ({"url": "https://news.bbc.co.uk/1"}, True),
        ({"url": "https://notbbc.co.uk/1"}, False),
        ({"url": "https://paper.example/1"}, True),
        ({"source": "the daily planet"}, True),
        ({"url": "http://[broken"}, False),
        ({"source": "x" * 100_000}, False),
    ],
)
def test_overrides_by_outlet(tmp_path: Path, data: dict[str, Any], holds: bool) -> None:
    made = plan(tmp_path, SOURCES)
    assert ("other-rule" not in names(made, **data)) == holds


def test_files_and_outlets_must_both_match(tmp_path: Path) -> None:
    made = plan(tmp_path, SOURCES)
    for path, words in (("a.csv", 7), ("a.jsonl", 3)):
        data = {"title": "x", "url": "https://bbc.co.uk/x"}
        first = made.rules_for(Record(Raw(data, In(path), 0), infer([data]))).rules[0]
        assert isinstance(first, FirstRule)
        assert first.words == words


def test_rule_sets_are_kept(tmp_path: Path) -> None:
    made = plan(tmp_path, SOURCES)
    data = {"title": "x", "url": "https://bbc.co.uk/x"}
    records = [Record(Raw(data, In(f"{number}.jsonl"), 0), infer([data])) for number in range(5000)]
    assert len({id(made.rules_for(record)) for record in records}) == 1


def test_the_command_line_wins_over_overrides(tmp_path: Path) -> None:
    text = '[[overrides]]\nfiles = ["*.jsonl"]\nselect = ["quiet-rule"]\n'
    assert "quiet-rule" in names(plan(tmp_path, text))
    assert names(plan(tmp_path, text, CommandLine(select=("two",)))) == ["other-rule"]
    assert "quiet-rule" not in names(plan(tmp_path, text, CommandLine(ignore=("quiet-rule",))))


def test_a_plan_can_be_pickled(tmp_path: Path) -> None:
    declared = (
        '\n[[rule]]\nname = "no-hype"\nkind = "existence"\nwords = ["hype"]\n[rules.no-hype]\nseverity = "info"\n'
    )
    (tmp_path / "newslint.toml").write_text(
        SOURCES.replace("two", "links").split('[[overrides]]\nsources = ["BBC')[0] + declared
    )
    config = load(tmp_path)
    made = make_plan(config, rules_of(config))
    again = pickle.loads(pickle.dumps(made))
    for data in ({}, {"source": "bbc.co.uk"}):
        assert names(again, **data) == names(made, **data)
    assert [rule.severity for rule in again.rules.rules if rule.name == "no-hype"] == ["info"]
    alone = next(rule for rule in made.rules.rules if rule.name == "no-hype")
    assert pickle.loads(pickle.dumps(alone)).severity == "info"


def test_a_schema_is_relative_to_the_file_that_names_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "shared").mkdir()
    (tmp_path / "shared/own.json").write_text('{"required": ["section"]}')
    (tmp_path / "shared/newslint.toml").write_text('[rules.schema-violation]\nschema = "own.json"\n')
    (tmp_path / "newslint.toml").write_text('extends = "shared/newslint.toml"\nselect = ["schema-violation"]\n')
    monkeypatch.chdir(tmp_path / "shared")
    config = load(tmp_path)
    (rule,) = make_plan(config, rules_of(config)).rules.rules
    data = {"title": "x"}
    assert len(list(rule.check(Record(Raw(data, In("a"), 0), infer([data]))))) == 1
    with pytest.raises(ConfigError, match=r"^command line: rules\.schema-violation\.schema: none\.json: "):
        make_plan(config, rules_of(config), CommandLine(rules={"schema-violation": {"schema": "none.json"}}))
    (tmp_path / "shared/newslint.toml").write_text('[rules.schema-violation]\nschema = "none.json"\n')
    with pytest.raises(ConfigError, match=r"newslint\.toml:2: rules\.schema-violation\.schema: .*/shared/none\.json: "):
        make_plan(load(tmp_path), rules_of(config))
