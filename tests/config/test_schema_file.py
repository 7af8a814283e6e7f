"""The JSON Schema of configuration files, as it is shipped."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

import newslint_schemas
from newslint.config import json_schema
from newslint.registry import all_rules

FILE = Path(newslint_schemas.__file__).parent / "config.schema.json"


def test_the_shipped_file_is_current(update: bool) -> None:
    text = json.dumps(json_schema(), indent=2, ensure_ascii=False) + "\n"
    if update:
        FILE.write_text(text, encoding="utf-8")
    assert FILE.read_text(encoding="utf-8") == text, "run pytest --update, or the generator of the docs"


def test_it_is_a_schema_and_the_same_on_every_call() -> None:
    Draft7Validator.check_schema(json_schema())
    assert json.dumps(json_schema()) == json.dumps(json_schema())


def test_it_knows_the_options_of_every_built_in_rule() -> None:
    known = json_schema()["definitions"]["Rules"]["properties"]
    assert known.keys() == all_rules(isolated=True).keys()
    assert all("severity" in rule["properties"] and not rule["additionalProperties"] for rule in known.values())


def test_every_key_is_described() -> None:
    def undescribed(value: Any, path: str = "") -> Iterator[str]:
        if isinstance(value, list):
            for item in value:
                yield from undescribed(item, path)
        elif isinstance(value, dict):
            for name, key in value.get("properties", {}).items():
                if not {"description", "const", "$ref"} & key.keys():
                    yield f"{path}/{name}"
            for name, item in value.items():
                yield from undescribed(item, f"{path}/{name}")

    assert not list(undescribed(json_schema()))


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ('fail-on = "never"\nselect = ["all"]\nextends = "a.toml"', True),
        ('fail_on = "never"', False),
        ('[fields]\ntitle = []\nbody = "text"', True),
        ('[fields]\ntitel = "x"', False),
        ('[rules.schema-violation]\nseverity = "info"', True),
        ('[rules.schema-violation]\nseverity = "fatal"', False),
        ('[rules.of-a-pack]\nanything = "fatal"', True),
        ('[[overrides]]\nsources = ["*.example"]\nignore = ["links"]', True),
        ('[[rule]]\nname = "x"\nkind = "existence"\nwords = ["y"]', True),
        ('[[rule]]\nname = "x"\nkind = "existence"\nwords = []', False),
        ('[[rule]]\nname = "x"\nkind = "existenz"\nwords = ["y"]', False),
        ('[[rule]]\nname = "x"\nkind = "json-schema"\nschema = { type = "object" }', True),
    ],
)
def test_what_it_accepts(text: str, right: bool) -> None:
    assert Draft7Validator(json_schema()).is_valid(tomllib.loads(text)) == right
