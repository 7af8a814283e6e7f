"""The JSON Schema of a configuration file, from the models of its parts and the options of the rules."""

from __future__ import annotations

from typing import Any

from newslint.config.model import Document, OverrideTable
from newslint.declarative.declared import KINDS
from newslint.registry import all_rules
from newslint.rule import Rule

DRAFT = "http://json-schema.org/draft-07/schema#"
"""The draft that editors of TOML know."""


def document_schema() -> dict[str, Any]:
    """The schema, with the options of the built-in rules; rules of packs and plugins may have any."""
    schema = Document.model_json_schema(by_alias=True, ref_template="#/definitions/{model}")
    definitions = schema.pop("$defs", {})
    rules = {name: rule_schema(rule) for name, rule in sorted(all_rules(isolated=True).items())}
    definitions["Rules"] = {
        "type": "object",
        "description": Document.model_fields["rules"].description,
        "properties": rules,
        "additionalProperties": {"type": "object"},
    }
    schema["properties"]["rules"] = {"$ref": "#/definitions/Rules"}
    definitions[OverrideTable.__name__]["properties"]["rules"] = {"$ref": "#/definitions/Rules"}
    schema["properties"]["rule"]["items"] = {
        "oneOf": [flat(kind.model_json_schema(by_alias=True)) for kind in KINDS.values()]
    }
    return {
        "$schema": DRAFT,
        "title": "newslint configuration",
        **without_titles(schema),
        "definitions": without_titles(definitions),
    }


def rule_schema(rule: type[Rule]) -> dict[str, Any]:
    """The schema of a rule's options, in the spelling of configuration files."""
    schema = flat(rule.model_json_schema(by_alias=True))
    schema["properties"] = {name.replace("_", "-"): option for name, option in schema.get("properties", {}).items()}
    schema["description"] = " ".join((rule.__doc__ or "").partition("\n\n")[0].split())
    return schema


def flat(schema: dict[str, Any]) -> dict[str, Any]:
    """The schema with its own definitions written out where they are used."""
    definitions = schema.pop("$defs", {})

    def written(value: Any) -> Any:
        if isinstance(value, list):
            return [written(item) for item in value]
        if not isinstance(value, dict):
            return value
        reference = value.get("$ref")
        inside = definitions[reference.rpartition("/")[2]] if isinstance(reference, str) else {}
        return (
            written({**inside, **{key: item for key, item in value.items() if key != "$ref"}})
            if inside
            else {key: written(item) for key, item in value.items()}
        )

    found: dict[str, Any] = written(schema)
    return found


def without_titles(value: Any) -> Any:
    """The schema without the titles that pydantic makes of names: they say nothing that the names do not."""
    if isinstance(value, list):
        return [without_titles(item) for item in value]
    if not isinstance(value, dict):
        return value
    return {key: without_titles(item) for key, item in value.items() if key != "title" or not isinstance(item, str)}
