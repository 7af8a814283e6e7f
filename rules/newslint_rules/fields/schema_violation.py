"""A record breaks the JSON Schema chosen for it."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import ConfigDict, Field, ValidationInfo, field_validator

from newslint.place import Place
from newslint.record import Record
from newslint.rule import Problem, Rule, Severity

LIMIT = 20
"""Problems of one record that are told: a record of another kind breaks nearly everything."""


class SchemaViolation(Rule):
    """The record breaks the JSON Schema chosen for it with `--schema` or the option `schema`.

    Why it matters: whoever reads the records next counts on what the schema promises, and fails at the one record
    that breaks it.

    Measured: `news-please` finds 10 of 647 records of that layout wrong, all of them damaged on purpose (no title);
    `newspaper4k` one of the 20 whole records of that layout (a set written as text). All of them read and right.

    Traps: `date-time` and `uri` are checked by RFC 3339 and RFC 3986, which plain jsonschema lets pass; of several
    alternatives (`anyOf`) only what the nearest one misses is told, at the value that is wrong.
    """

    model_config = ConfigDict(populate_by_name=True)

    name = "schema-violation"
    family = "fields"

    severity: Severity = Field(default=Severity.ERROR, description="How bad a finding is: error, warning or info.")
    json_schema: str = Field(
        default="",
        alias="schema",
        description="The path of a JSON Schema, or the name of a shipped one (`newslint schema` lists them); "
        "empty: nothing is checked.",
    )

    @field_validator("json_schema")
    @classmethod
    def usable(cls, schema: str, info: ValidationInfo) -> str:
        """The schema; a path in a configuration file is relative to that file.

        Raises ``ValueError`` where there is no such schema or it is broken.
        """
        if schema:
            from newslint_schemas import names
            from newslint_schemas.compiled import compiled

            folder = (info.context or {}).get("folders", {}).get("schema")
            if folder and schema not in names():
                schema = str(folder / schema)
            compiled(schema)
        return schema

    def check(self, record: Record) -> Iterator[Problem]:
        if not self.json_schema:
            return
        from newslint_schemas.compiled import compiled
        from newslint_schemas.violations import violations

        for pointer, message in violations(compiled(self.json_schema), record.data, LIMIT):
            yield Problem(Place(pointer), message)
