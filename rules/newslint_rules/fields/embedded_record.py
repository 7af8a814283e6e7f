from __future__ import annotations

import ast
import json
import warnings
from collections.abc import Iterator
from typing import ClassVar, NamedTuple

from pydantic import Field

from newslint import Problem, Record, Rule, Severity
from newslint.roles import Role
from newslint.text.pattern import pattern
from newslint_rules.fields.values import name, roles

LONGEST = 20_000
"""Characters of the longest value that is parsed; a longer one is judged by how it begins."""

PAGE = ("<!doctype html", "<html", "<head>", "<body")
"""How the markup of a whole page begins, in lower case."""

JSON_HEAD = pattern(r'[{\[]\s?(?:[{\[]\s?)?"[\w@$:. -]{1,60}"\s?:')
"""How an object, or a list of objects, begins in JSON."""

CALL = pattern(
    r"(?:set|frozenset|dict|list|tuple|OrderedDict|defaultdict|Counter|dict_keys|dict_values|array|Series|Index)"
    r"\((?:[\[{(<][^\n]{0,2000})?\)"
    r"|(?:datetime\.datetime|datetime\.date)\(\d{4}, [^\n]{1,100}\)"
    r"|(?:Timestamp|ObjectId|UUID|ISODate|NumberLong)\(['\"][^'\"\n]{1,60}['\"][^\n]{0,60}\)"
)
"""How Python and the Mongo shell print values that JSON has no form for."""

BLANKS = " \t\r\n\ufeff"

OPENING = frozenset("[{(<" + BLANKS)
CLOSING = frozenset(")'\"")
"""What such a value begins or ends with: spares all others a closer look."""

BYTES = pattern(r"""b'[^'\n]{1,2000}'|b"[^"\n]{1,2000}\"""")


class Shape(NamedTuple):
    """What stands in a value in place of text. A ``plain`` list is one whose items are texts or numbers."""

    kind: str
    plain: bool = False


class EmbeddedRecord(Rule):
    """A field holds JSON, a Python repr or the markup of a whole page instead of text.

    Why it matters: the value was turned to text one step too early; the names in `['Jane Doe', 'Li Wei']` can no longer
    be counted, and a page of markup is no story.

    Bad:  {"title": "Bridge reopens", "authors": "['Jane Doe', 'Li Wei']", "body": "Cars may cross again."}
    Bad:  {"title": "Bridge reopens", "body": "{\\"@type\\": \\"NewsArticle\\", \\"headline\\": \\"Bridge reopens\\"}"}
    Bad:  {"title": "Bridge reopens", "body": "<!DOCTYPE html><html><head><title>Bridge reopens</title></head></html>"}
    Good: {"title": "[Video] Bridge reopens", "authors": ["Jane Doe", "Li Wei"], "body": "Cars (and bikes) may cross."}
    Good: {"title": "How JSON works", "body": "{} is an empty object. The value {\\"a\\": 1} has one member."}

    Measured: 2 findings in 15,482 records of the development corpus (16 sets), both right; none in 2,724 articles about
    software, with their code samples.

    Traps: the value as a whole must be such a thing; code inside an article never counts. Fields that are named for
    the page's markup (`html`, `raw_html`) may hold it. A list is a warning, and an info where every field is a text,
    as in CSV, and the list is written in JSON.
    """

    name: ClassVar[str] = "embedded-record"
    family: ClassVar[str] = "fields"
    silenced_by: ClassVar[frozenset[str]] = frozenset({"author-object"})

    severity: Severity = Field(default=Severity.ERROR, description="How bad a finding is: error, warning or info.")

    def check(self, record: Record) -> Iterator[Problem]:
        if not any([value[:1] in OPENING or value[-1:] in CLOSING for value in record.raw_strings()]):
            return
        suspects = [text for text in record.strings() if text[1][:1] in OPENING or text[1][-1:] in CLOSING]
        found = [(text.place, shape) for text in suspects if (shape := embedded(text[1]))]
        if not found:
            return
        known = roles(record)
        for place, shape in found:
            role = known.get(place.pointer)
            if (
                role is None
                or role == "id"
                or ("html" in place.pointer.lower() and shape.kind == "a whole page's markup")
            ):
                continue
            yield Problem(
                place, f"{name(role)} holds {shape.kind} instead of text", severity=how_bad(shape, role, record)
            )


def how_bad(shape: Shape, role: Role, record: Record) -> Severity | None:
    """Lists of plain values are less bad, and usual in tables that know nothing but texts."""
    if not shape.plain or role in ("title", "body"):
        return None
    in_table = all(isinstance(value, str) for value in record.data.values())
    return Severity.INFO if in_table and "JSON" in shape.kind else Severity.WARNING


def embedded(value: str) -> Shape | None:
    """What the text is, if it is no text."""
    text = value.strip(BLANKS)
    if text[:1] == "<":
        return Shape("a whole page's markup") if text[:20].lower().startswith(PAGE) else None
    if text[:1] in ("[", "{", "("):
        return _parsed(text)
    if text.endswith(")") and CALL.fullmatch(text):
        return Shape("a Python value", plain=True)
    return Shape("a Python value", plain=True) if BYTES.fullmatch(text) else None


def _parsed(text: str) -> Shape | None:
    if JSON_HEAD.match(text):
        return Shape("JSON")
    if len(text) > LONGEST or text[-1] not in "]})" or not _may_parse(text):
        return None
    try:
        read, kind = json.loads(text), "a list in JSON"
    except (ValueError, RecursionError):
        try:
            with warnings.catch_warnings(action="ignore"):  # of escapes such as "\\d" in the text
                read, kind = ast.literal_eval(text), "a Python value"
        except (ValueError, SyntaxError, RecursionError, MemoryError, TypeError):
            return None
    if isinstance(read, dict):
        return Shape("JSON" if kind.endswith("JSON") else kind, plain=not read)
    if not isinstance(read, (list, tuple, set)):
        return None
    if isinstance(read, list) and any(not isinstance(item, (str, dict, list)) for item in read):
        return None
    return Shape(kind, plain=not any(isinstance(item, (dict, list)) for item in read))


def _may_parse(text: str) -> bool:
    """Whether the text is quoted inside its brackets, or empty: spares prose in brackets the attempt."""
    inner = text[1:-1].strip()
    return not inner or inner[0] in "'\"[{(" or inner.startswith(("u'", 'u"', "None", "null"))
