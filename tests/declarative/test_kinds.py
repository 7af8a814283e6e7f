"""What each kind of declarative rule finds, and what it leaves alone."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint import Record, Rule
from newslint.config import Declaration, Origin
from newslint.declarative import declared_rule
from newslint.fixes.decoded import apply
from newslint.origin import Nowhere
from newslint.place import Place, steps
from newslint.record import Raw
from newslint.roles.infer import infer
from newslint.rule import Problem
from newslint.ruleset import RuleSet

BASE = {"title": "Rain in the city", "body": "It rains.", "url": "https://news.example/rain"}


def record(data: dict[str, Any]) -> Record:
    return Record(Raw(data, Nowhere(), 0), infer([data]))


def rule(table: str, folder: Path | None = None) -> Rule:
    declaration = Declaration({"name": "a-rule", **tomllib.loads(table)}, Origin("newslint.toml:1", folder))
    return declared_rule(declaration).model_construct()


def problems(table: str, data: dict[str, Any]) -> list[Problem]:
    made = rule(table)
    checked = record({**BASE, **data})
    found = list(made.check(checked))
    assert not found or made in RuleSet([made]).for_record(checked), "the needles keep the rule from being called"
    return found


def texts(table: str, data: dict[str, Any]) -> list[str | None]:
    """The characters that the problems point at; ``None`` for a value that is no text, or for the record."""
    return [text({**BASE, **data}, problem.place) for problem in problems(table, data)]


def text(data: Any, place: Place) -> str | None:
    for step in steps(place.pointer):
        data = data[int(step) if isinstance(data, list) else step]
    return data[place.start : place.end] if isinstance(data, str) else None


EXISTENCE = 'kind = "existence"\nwords = ["cat", "click here", "C++", ".NET"]\n'


@pytest.mark.parametrize(
    ("options", "body", "found"),
    [
        ("", "A cat, a cat.", ["cat", "cat"]),
        ("", "Cat. CATS. concat cat_ catalogue category", []),
        ("word-boundaries = false", "concatenate", ["cat"]),
        ("ignore-case = true", "Cat CAT", ["Cat", "CAT"]),
        ("", "please click  here, click\nhere, clickhere", ["click  here", "click\nhere"]),
        ("", "C++ and C+++ and .NET and x.NET", ["C++", "C++", ".NET", ".NET"]),
        ("whole-line = true", "cat\n  cat \r\ncat food\n\tclick here", ["cat", "cat", "click here"]),
        ('fields = ["title"]', "cat", []),
        ("", "", []),
        ("", "\ud800 cat \x00", ["cat"]),
    ],
)
def test_existence(options: str, body: str, found: list[str]) -> None:
    assert texts(EXISTENCE + options, {"body": body}) == found


def test_words_of_scripts_without_blanks_have_no_boundaries() -> None:
    assert texts('kind = "existence"\nwords = ["点击", "클릭"]', {"body": "请点击这里 여기를 클릭하세요"}) == [
        "点击",
        "클릭",
    ]


def test_the_longest_of_several_words_is_found() -> None:
    table = 'kind = "existence"\nwords = ["New York", "New York Times"]'
    assert texts(table, {"body": "The New York Times of New York"}) == ["New York Times", "New York"]


SUBSTITUTION = 'kind = "substitution"\nswap = { Kiev = "Kyiv", "web site" = "website", "etc etc" = "" }\n'


@pytest.mark.parametrize(
    ("options", "body", "mended"),
    [
        ("", "Kiev and Kiev-born, a web  site", "Kyiv and Kyiv-born, a website"),
        ("", "KIEV kiev Kievan", "KIEV kiev Kievan"),
        ("ignore-case = true", "KIEV Web site WEB SITE web site", "Kyiv Website WEBSITE website"),
        ("", "and so on etc etc", "and so on "),
        ("whole-line = true", "Kiev\nin Kiev", "Kyiv\nin Kiev"),
    ],
)
def test_substitution(options: str, body: str, mended: str) -> None:
    data = {**BASE, "body": body}
    found = problems(SUBSTITUTION + options, data)
    edits = [edit for problem in found if problem.fix for edit in problem.fix.edits]
    after = apply(data, edits)
    assert after["body"] == mended
    assert not problems(SUBSTITUTION + options, after)


def test_the_safety_of_a_substitution() -> None:
    assert rule(SUBSTITUTION).fixable == "unsafe"
    made = rule(SUBSTITUTION + 'safety = "safe"')
    assert made.fixable == "safe"
    (problem,) = made.check(record({**BASE, "body": "in Kiev"}))
    assert problem.message == '"Kiev" should be "Kyiv"'
    assert problem.fix
    assert problem.fix.safety == "safe"


REQUIRED = 'kind = "required"\nfields = ["authors", "meta.section", "/meta/a.b", "odd.key", "items.name"]'
FULL = {"authors": ["A"], "meta": {"section": "x", "a.b": 0}, "odd.key": False, "items": [{"name": "x"}, {"name": ""}]}


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({}, []),
        ({"authors": None}, ["/authors: required field `authors` is null"]),
        ({"authors": ["", " "]}, ["/authors: required field `authors` is empty"]),
        ({"meta": {"section": "\n", "a.b": {}}}, [
            "/meta/section: required field `meta.section` is empty",
            "/meta/a.b: required field `/meta/a.b` is empty",
        ]),
        ({"meta": "text"}, [
            ": required field `meta.section` is missing",
            ": required field `/meta/a.b` is missing",
        ]),
        ({"items": [{"name": ""}, {"name": None}]}, ["/items/0/name: required field `items.name` is empty"]),
        ({"items": []}, [": required field `items.name` is missing"]),
    ],
)  # fmt: skip
def test_required(changes: dict[str, Any], found: list[str]) -> None:
    said = [f"{problem.place.pointer}: {problem.message}" for problem in problems(REQUIRED, {**FULL, **changes})]
    assert said == found


ALLOWED = 'kind = "allowed-values"\nfields = ["language", "meta.rank"]\nvalues = ["en", "de", 1, 2.5, true]\n'


@pytest.mark.parametrize(
    ("options", "data", "places"),
    [
        ("", {"language": "en", "meta": {"rank": 1}}, []),
        ("", {"language": "EN"}, ["/language"]),
        ("ignore-case = true", {"language": "EN"}, []),
        ("", {"language": ["en", "fr", "de", "it"]}, ["/language/1", "/language/3"]),
        ("", {"language": ""}, []),
        ("", {"language": None}, []),
        ("", {"meta": {"rank": 2}}, ["/meta/rank"]),
        ("", {"meta": {"rank": [1.0, 2.5, True, False]}}, ["/meta/rank/3"]),
        ("", {"meta": {"rank": {"deep": "x"}}}, []),
        ("", {"meta": {"rank": float("nan")}}, ["/meta/rank"]),
        ("", {"meta": {"rank": "1"}}, ["/meta/rank"]),
    ],
)
def test_allowed_values(options: str, data: dict[str, Any], places: list[str]) -> None:
    assert [problem.place.pointer for problem in problems(ALLOWED + options, data)] == places


def test_allowed_values_of_objects_with_names() -> None:
    table = 'kind = "allowed-values"\nfields = ["authors"]\nvalues = ["Ann"]'
    found = problems(table, {"authors": [{"name": "Ann"}, {"name": "Bob"}]})
    assert [(problem.place.pointer, problem.message) for problem in found] == [
        ("/authors/1/name", '"Bob" is not an allowed value of `authors`: `Ann`')
    ]


@pytest.mark.parametrize(
    ("options", "title", "found"),
    [
        ("must-match = '^[A-Z]'", "Rain", []),
        ("must-match = '^[A-Z]'", "rain", ["rain"]),
        ("must-match = '^[A-Z]'\nignore-case = true", "rain", []),
        ("must-not-match = '\\d+'", "Rain 12 and 3", ["12", "3"]),
        ("must-not-match = '(?i)RAIN'", "rain", ["rain"]),
        ("must-not-match = '^$'", "", [""]),
        ("must-not-match = '^$'", "x", []),
        ("must-not-match = 'x*'", "axxa", ["xx"]),
        ("must-not-match = '(?=b)'", "abab", [""]),
        ("must-match = 'a'\nmust-not-match = 'b'", "b", ["b", "b"]),
    ],
)
def test_pattern(options: str, title: str, found: list[str]) -> None:
    assert texts('kind = "pattern"\nfields = ["title"]\n' + options, {"title": title}) == found


@pytest.mark.parametrize(
    ("options", "data", "found"),
    [
        ("max = 1", {"body": "a b a b a"}, [("/body", 4, "`body` holds 3 of what it should hold at most 1")]),
        ("max = 3", {"body": "a b a b a"}, []),
        ("max = 0", {"body": "b a"}, [("/body", 2, "`body` holds 1 of what it should hold at most 0")]),
        ("min = 2", {"body": "b a"}, [("/body", None, "`body` holds 1 of what it should hold at least 2")]),
        ("min = 1\nmax = 1", {"body": "b"}, [("/body", None, "`body` holds 0 of what it should hold exactly 1")]),
        ("min = 2\nmax = 3", {"body": "a"}, [
            ("/body", None, "`body` holds 1 of what it should hold at least 2 and at most 3")
        ]),
        ("min = 1", {"body": None}, []),
    ],
)  # fmt: skip
def test_occurrence(options: str, data: dict[str, Any], found: list[tuple[str, int | None, str]]) -> None:
    table = 'kind = "occurrence"\nfields = ["body"]\npattern = "a"\n' + options
    said = [(problem.place.pointer, problem.place.start, problem.message) for problem in problems(table, data)]
    assert said == found


def test_occurrences_are_counted_over_the_items_of_a_field() -> None:
    table = 'kind = "occurrence"\nfields = ["tags"]\npattern = "^"\nmax = 2'
    assert [problem.place.pointer for problem in problems(table, {"tags": ["a", "b", "c", "d"]})] == ["/tags/2"]


def test_json_schema_by_path_name_and_table(tmp_path: Path) -> None:
    schema = {"type": "object", "properties": {"rank": {"type": "integer"}}}
    (tmp_path / "own.json").write_text(json.dumps(schema))
    for table in ('schema = "own.json"', 'schema = { type = "object", properties.rank.type = "integer" }'):
        made = rule('kind = "json-schema"\n' + table, tmp_path)
        (problem,) = made.check(record({**BASE, "rank": "first"}))
        assert problem.place == Place("/rank")
        assert "rank" in problem.message
        assert not list(made.check(record({**BASE, "rank": 1})))
    made = rule('kind = "json-schema"\nschema = "newspaper4k"\nmessage = "no newspaper4k: {violation}"')
    assert all(problem.message.startswith("no newspaper4k: ") for problem in made.check(record({"title": 1})))


def test_fields_by_role_name_path_pointer_and_all() -> None:
    data = {"headline": "cat", "meta": {"a.b": "cat", "list": [{"c": "cat"}, {"c": "dog"}]}, "body": "cat"}

    def pointers(*fields: str) -> list[str]:
        made = rule(f'kind = "existence"\nwords = ["cat"]\nfields = {json.dumps(fields)}')
        return [problem.place.pointer for problem in made.check(record(data))]

    assert pointers("title") == ["/headline"]
    assert pointers("headline", "meta.list.c") == ["/headline", "/meta/list/0/c"]
    assert pointers("/meta/a.b", "/meta/list/0/c", "/meta/list/x", "/meta/list/9/c", "/headline/a") == [
        "/meta/a.b",
        "/meta/list/0/c",
    ]
    assert pointers("prose") == ["/headline", "/body"]
    assert pointers("*") == ["/headline", "/meta/a.b", "/meta/list/0/c", "/body"]


def test_messages_hold_no_control_characters_and_end() -> None:
    table = 'kind = "pattern"\nfields = ["title"]\nmust-match = "^x"\nmessage = "{text} is {no, brace} wrong"'
    (problem,) = problems(table, {"title": "\x1b[31m\u202e\n" + "y" * 5000})
    assert problem.message.startswith("\\x1b[31m\\u202e\\nyyy")
    assert problem.message.endswith("… is {no, brace} wrong")
    assert len(problem.message) < 150


def test_a_record_is_told_a_thousand_times_at_most() -> None:
    assert len(problems('kind = "existence"\nwords = ["a"]', {"body": "a " * 5000})) == 1000


EVERY_KIND = [
    EXISTENCE + 'ignore-case = true\nwhole-line = true\nfields = ["*", "meta.x", "/meta/x"]',
    SUBSTITUTION + 'ignore-case = true\nword-boundaries = false\nfields = ["*"]',
    REQUIRED,
    ALLOWED + "ignore-case = true",
    'kind = "pattern"\nfields = ["*", "meta.x"]\nmust-match = "a*"\nmust-not-match = "(?i)b|$"',
    'kind = "occurrence"\nfields = ["*", "prose"]\npattern = "a|"\nmin = 3\nmax = 5',
    'kind = "json-schema"\nschema = "record"',
]
TEXTS = st.text("aAbC +.\n\x00\ud800\u202eé点İß", max_size=12) | st.sampled_from(["KIEV", "web site", "C++"])
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["x", "name", "a/b", ""]), inner),
    max_leaves=6,
)


@given(st.dictionaries(st.sampled_from(["title", "body", "meta", "authors", "language", "x", "items"]), VALUES))
def test_no_record_makes_a_rule_fail(data: dict[str, Any]) -> None:
    for made in RULES:
        for problem in made.check(record(data)):
            assert problem.message.isprintable()
            assert text(data, problem.place) is not None or problem.place.start is None


def test_depth_is_no_matter() -> None:
    deep: Any = []
    for _ in range(5000):
        deep = [deep]
    for made in RULES[:-1]:
        assert len(list(made.check(record({"title": "x", "meta": {"x": deep, "section": deep}, "authors": deep})))) < 9


RULES = [rule(table) for table in EVERY_KIND]
