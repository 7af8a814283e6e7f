"""The form of a configuration file."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema, model_validator

from newslint.roles import Role


def kebab(name: str) -> str:
    """The name of a field as configuration files write it."""
    return name.replace("_", "-")


def listed(value: object) -> object:
    """A lone text as a list of one."""
    return (value,) if isinstance(value, str) else value


Names = tuple[str, ...]
OneOrMore = Annotated[
    Names,
    BeforeValidator(listed),
    WithJsonSchema({"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}),
]
RuleOptions = dict[str, dict[str, Any]]


class Table(BaseModel):
    """A table of a configuration file."""

    model_config = ConfigDict(frozen=True, extra="forbid", alias_generator=kebab, defer_build=True)


class OverrideTable(Table):
    """Other settings for the records of some files or outlets. Where both are given, both must match."""

    files: Names = Field((), description="Globs, relative to this file; one without a slash matches in any folder.")
    sources: Names = Field((), description="Outlets or hosts, also with `*`; letter case does not matter.")
    select: Names = Field((), description="Rules or families to run as well.")
    ignore: Names = Field((), description="Rules or families not to run.")
    rules: RuleOptions = Field({}, description="Options of rules.")

    @model_validator(mode="after")
    def matches_something(self) -> OverrideTable:
        if not self.files and not self.sources:
            raise ValueError("needs `files` or `sources`, to say which records are meant")
        return self


class Document(Table):
    """Settings of newslint."""

    extends: OneOrMore = Field((), description="Configuration files to start from, relative to this file.")
    include: Names = Field((), description="Globs of the files to check when a folder is given, relative to this file.")
    exclude: Names = Field((), description="Globs of files and folders to leave out, relative to this file.")
    select: Names | None = Field(
        None, description="Rules and families to run, or `all`. A rule that is off by default must be named itself."
    )
    ignore: Names = Field((), description="Rules and families not to run.")
    fail_on: Literal["error", "warning", "never"] = Field(
        "error", description="The least severity of a finding that fails a run."
    )
    fields: dict[Role, OneOrMore] = Field(
        {}, description="The field of each role: a name, a dotted path, or a list of them; an empty list for none."
    )
    plugins: Names = Field((), description="Python files or folders with rules, relative to this file.")
    rules: RuleOptions = Field({}, description="Options and severity of rules, by name.")
    overrides: tuple[OverrideTable, ...] = Field((), description="Other settings for some files or outlets.")
    rule: tuple[dict[str, Any], ...] = Field((), description="Rules written here, without code.")
