"""The rule's option, schemas of one's own, and records of any shape."""

from __future__ import annotations

import json
import pickle
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from newslint_rules.fields.schema_violation import SchemaViolation
from newslint_schemas.compiled import compiled
from newslint_schemas.violations import violations


def written(path: Path, schema: object) -> str:
    """The path of a file that holds the schema."""
    path.write_text(json.dumps(schema), encoding="utf-8")
    return str(path)


def messages(schema: str, instance: object) -> list[tuple[str, str]]:
    """Pointer and message of what breaks the schema."""
    return [tuple(found) for found in violations(compiled(schema), instance, 20)]  # type: ignore[misc]


def test_option_is_called_schema() -> None:
    rule = SchemaViolation.model_validate({"schema": "ninjs-2"})
    assert rule.json_schema == "ninjs-2"
    assert pickle.loads(pickle.dumps(rule)) == rule


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (None, "No such file"),
        ("{", "no JSON"),
        ("[]", "is an object, not list"),
        ('{"type": "text"}', "no valid JSON Schema: at /type"),
        ('{"pattern": "("}', "no valid JSON Schema: at /pattern"),
        ('{"$schema": "https://news.example.org/draft"}', "no draft of JSON Schema"),
        ('{"$ref": "#/$defs/missing"}', "'#/$defs/missing' leads nowhere"),
        ('{"properties": {"a": {"$ref": "https://news.example.org/a.json"}}}', "leads nowhere on this machine"),
        ("[" * 100_000, "nested too deep"),
    ],
)
def test_unusable_schemas_are_refused_at_once(tmp_path: Path, content: str | None, reason: str) -> None:
    path = tmp_path / "own.json"
    if content is not None:
        path.write_text(content, encoding="utf-8")
    with pytest.raises(ValidationError) as error:
        SchemaViolation.model_validate({"schema": str(path)})
    assert reason in str(error.value)


def test_unknown_name_lists_the_known_ones() -> None:
    with pytest.raises(ValueError, match="news-please"):
        compiled("newsplease")


@pytest.mark.parametrize(
    "draft",
    [
        "http://json-schema.org/draft-04/schema#",
        "http://json-schema.org/draft-07/schema#",
        "https://json-schema.org/draft/2019-09/schema",
    ],
)
def test_older_drafts(tmp_path: Path, draft: str) -> None:
    schema = {
        "$schema": draft,
        "definitions": {"a": {"type": "string"}},
        "properties": {"a": {"$ref": "#/definitions/a"}},
    }
    assert messages(written(tmp_path / "own.json", schema), {"a": 1}) == [("/a", "a: 1 is not a string")]


def test_references_to_files_and_shipped_schemas(tmp_path: Path) -> None:
    written(tmp_path / "parts.json", {"$defs": {"name": {"type": "string", "minLength": 1}}})
    schema = {
        "$id": "https://news.example.org/schemas/own.json",
        "properties": {
            "author": {"$ref": "parts.json#/$defs/name"},
            "editor": {"$ref": "https://news.example.org/schemas/parts.json#/$defs/name"},
            "item": {"$ref": "urn:newslint:schema:ninjs-2"},
        },
    }
    own = written(tmp_path / "own.json", schema)
    assert messages(own, {"author": "", "editor": 2, "item": {}}) == [
        ("/author", "author: is empty"),
        ("/editor", "editor: 2 is not a string"),
        ("/item", "item: missing property 'uri'"),
    ]


def test_plain_words(tmp_path: Path) -> None:
    schema = {
        "required": ["url"],
        "additionalProperties": False,
        "properties": {
            "published": {"format": "date-time"},
            "link": {"format": "uri"},
            "kind": {"enum": ["a", None]},
            "part": {"oneOf": [{"type": "string"}, {"type": "object", "required": ["name"]}]},
            "n": {"minimum": 3},
            "t": {"maxLength": 2},
            "l": {"uniqueItems": True, "minItems": 1},
            "no": False,
            "a/b~c": {"pattern": "^x"},
        },
    }
    instance = {
        "published": "4 Feb",
        "link": "news.example.org",
        "kind": "b",
        "part": {"title": 1},
        "n": 2,
        "t": "abc",
        "l": [1, 1],
        "no": 1,
        "a/b~c": "\x1b[31m",
        "extra\x07": 1,
    }
    assert sorted(messages(written(tmp_path / "own.json", schema), instance)) == sorted(
        [
            ("", "missing property 'url'"),
            ("/extra\x07", "extra\\x07: unexpected property"),
            ("/published", "published: '4 Feb' is no date-time (such as 2026-02-04T12:41:45Z)"),
            ("/link", "link: 'news.example.org' is no URI"),
            ("/kind", "kind: 'b' is none of 'a' or null"),
            ("/part", "part: missing property 'name'"),
            ("/n", "n: 2 is less than 3"),
            ("/t", "t: is longer than 2 characters"),
            ("/l", "l: has an item twice"),
            ("", "1 is not allowed here"),
            ("/a~1b~0c", "a/b~c: '\\x1b[31m' does not match '^x'"),
        ]
    )


def test_number_of_problems_is_bounded(tmp_path: Path) -> None:
    own = written(tmp_path / "own.json", {"items": {"type": "string"}})
    assert len(messages(own, [1] * 1000)) == 20


def test_records_of_any_depth_and_numbers_of_any_length() -> None:
    deep: dict[str, Any] = {}
    for _ in range(100_000):
        deep = {"associations": [deep]}
    assert messages("ninjs-2", deep)
    assert messages("ninjs-2", {"uri": "urn:a:b", "urgency": 10**5000})
    assert messages("ninjs-2", {"uri": "\ud800", "urgency": float("nan")})


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: (
        st.lists(inner) | st.dictionaries(st.sampled_from(["author", "image", "name", "headline", "x"]), inner)
    ),
)


@settings(deadline=None)
@given(anything)
def test_never_raises(instance: object) -> None:
    for schema in ("newsarticle", "record", "zyte-article"):
        for _, message in messages(schema, instance):
            assert message.isprintable()
