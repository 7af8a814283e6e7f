"""Records that must follow a JSON Schema."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from pydantic import Field, ValidationInfo, field_validator

from newslint.declarative.definition import Definition
from newslint.place import Place
from newslint.record import Record
from newslint.rule import Problem

if TYPE_CHECKING:
    from jsonschema.protocols import Validator

MOST = 20
"""Problems of one record that are told: a record of another kind breaks nearly everything."""


class JsonSchema(Definition):
    """The record must follow a JSON Schema."""

    default_message: ClassVar[str] = "{violation}"
    placeholders: ClassVar[tuple[str, ...]] = ("violation",)

    kind: Literal["json-schema"]
    json_schema: str | dict[str, Any] = Field(
        alias="schema",
        description="The JSON Schema: a path relative to this file, the name of a shipped one, or a table.",
    )

    @field_validator("json_schema")
    @classmethod
    def usable(cls, schema: str | dict[str, Any], info: ValidationInfo) -> str | dict[str, Any]:
        """The schema; a path is made absolute. Raises ``ValueError`` where it cannot be used."""
        from newslint_schemas import names

        if isinstance(schema, str) and schema not in names():
            schema = str(Path((info.context or {}).get("folder") or "") / schema)
        validator(json.dumps(schema))
        return schema

    def summary(self) -> str:
        named = f" `{Path(self.json_schema).name}`" if isinstance(self.json_schema, str) else ""
        return f"The record breaks the JSON Schema{named}."

    def problems(self, record: Record) -> Iterator[Problem]:
        from newslint_schemas.violations import violations

        for pointer, message in violations(validator(json.dumps(self.json_schema)), record.data, MOST):
            yield Problem(Place(pointer), self.say(violation=message))


@lru_cache(maxsize=32)
def validator(schema: str) -> Validator:
    """A validator of the schema, which is given as JSON. Raises ``ValueError`` where it cannot be used."""
    from newslint_schemas.compiled import compiled, make

    decoded = json.loads(schema)
    return compiled(decoded) if isinstance(decoded, str) else make(decoded, "schema", "urn:newslint:inline", {})
