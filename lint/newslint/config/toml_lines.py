"""On which line of a TOML document each of its keys stands."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from contextlib import suppress
from typing import NamedTuple

Key = tuple[str | int, ...]
"""The keys and indices that lead to a value."""

TOKEN = re.compile(
    r"""
      (?P<blank>[^\S\n]+|\#[^\n]*)
    | (?P<end>\n)
    | (?P<text>\"\"\"(?:[^"\\]|\\.|"{1,2}(?!"))*"{3,5} | '''(?:[^']|'{1,2}(?!'))*'{3,5}
             | "(?:[^"\\\n]|\\.)*" | '[^'\n]*')
    | (?P<mark>[\[\]{}=,.])
    | (?P<bare>[^\s\[\]{}=,.\#"']+)
    | (?P<other>.)
    """,
    re.VERBOSE | re.DOTALL,
)


class Token(NamedTuple):
    kind: str
    text: str
    line: int


def key_lines(text: str) -> dict[Key, int]:
    """The 1-based line of every key and list item of a valid TOML document; what cannot be followed is left out."""
    walk = Walk(list(tokens(text)))
    with suppress(LookupError, RecursionError, ValueError):
        walk.document()
    return walk.lines


def tokens(text: str) -> Iterator[Token]:
    """The tokens of the document without blanks and comments."""
    line = 1
    for match in TOKEN.finditer(text):
        kind = match.lastgroup or ""
        if kind != "blank":
            yield Token(kind, match[0], line)
        line += match[0].count("\n")
    yield Token("end", "", line)


class Walk:
    """One walk over the tokens of a document. ``lines`` fills while it goes on."""

    def __init__(self, found: list[Token]) -> None:
        self.tokens = found
        self.at = 0
        self.lines: dict[Key, int] = {}
        self.counts: dict[Key, int] = {}

    def take(self) -> Token:
        self.at += 1
        return self.tokens[self.at - 1]

    def next_is(self, mark: str) -> bool:
        return self.tokens[self.at].text == mark and self.tokens[self.at].kind == "mark"

    def ends(self) -> bool:
        return self.tokens[self.at].kind == "end" or self.tokens[self.at].text in {",", "]", "}"}

    def document(self) -> None:
        table: Key = ()
        while self.at < len(self.tokens):
            if self.tokens[self.at].kind == "end":
                self.at += 1
            elif self.next_is("["):
                table = self.header()
            else:
                self.pair(table)

    def header(self) -> Key:
        line = self.take().line
        is_list = self.next_is("[")
        self.at += is_list
        keys = self.keys()
        self.at += 1 + is_list
        path: Key = ()
        for number, key in enumerate(keys):
            path = (*path, key)
            self.lines.setdefault(path, line)
            if is_list and number == len(keys) - 1:
                self.counts[path] = self.counts.get(path, 0) + 1
            if path in self.counts:
                path = (*path, self.counts[path] - 1)
                self.lines.setdefault(path, line)
        return path

    def pair(self, table: Key) -> None:
        line = self.tokens[self.at].line
        path = table
        for key in self.keys():
            path = (*path, key)
            self.lines.setdefault(path, line)
        self.at += 1
        self.value(path)

    def keys(self) -> list[str]:
        found = [name(self.take())]
        while self.next_is("."):
            self.at += 1
            found.append(name(self.take()))
        return found

    def value(self, path: Key) -> None:
        if self.next_is("["):
            self.items(path)
        elif self.next_is("{"):
            self.at += 1
            while not self.next_is("}"):
                if self.next_is(",") or self.tokens[self.at].kind == "end":
                    self.at += 1
                else:
                    self.pair(path)
            self.at += 1
        elif self.ends():
            raise ValueError("a value is missing")
        else:
            while not self.ends():
                self.at += 1

    def items(self, path: Key) -> None:
        self.at += 1
        index = 0
        while not self.next_is("]"):
            token = self.tokens[self.at]
            if token.kind == "end":
                self.at += 1
            elif self.next_is(","):
                self.at += 1
                index += 1
            else:
                self.lines.setdefault((*path, index), token.line)
                self.value((*path, index))
        self.at += 1


def name(token: Token) -> str:
    """The key that the token writes."""
    if token.kind == "text":
        return str(tomllib.loads(f"key = {token.text}")["key"])
    return token.text
