"""Where in a JSON document its records are.

A *path* leads there: keys, and ``"*"`` for every item of a list or every value of an object. ``()`` is the document
itself, ``("*",)`` a list of records, ``("articles", "*")`` the usual envelope, ``("hits", "hits", "*", "_source")``
what a search engine answers, ``("newspapers", "*", "articles", "*")`` lists by outlet.

The rule: of all paths, the one under which most objects look like records; before that, lists with a usual name
(``articles``, ``items``, ``entries`` …), then an ``article`` or the like, then other lists and maps, then other single
objects. The search does not go into what looks like a record (related stories, comments).
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from typing import Any

from newslint.readers.json_faults import MAX_DEPTH
from newslint.roles.infer import looks_like_record

Path = tuple[str, ...]

ITEMS = "*"
DEPTH = 6
"""Levels at which records are looked for."""
SAMPLE = 20
"""Items of a list that are looked at."""
LISTS = frozenset((
    "articles", "data", "docs", "documents", "entries", "entry", "feed", "hits", "item", "items", "news", "posts",
    "records", "result", "results", "rows", "stories",
))  # fmt: skip
"""Names of lists that make an object an envelope, even if it has a title and a date itself."""
SINGLES = frozenset(("article", "doc", "document", "newsarticle", "news_article", "post", "record", "story"))
"""Names of an object that is the one record of its document."""
HIT = "_source"
"""Where search engines (Elasticsearch, OpenSearch) put the document that was found."""
ABOUT = frozenset(("author", "channel", "feed", "meta", "metadata", "organization", "publisher", "site", "website"))
"""Names of objects that have a title, a link and a date, and are no articles."""
TOKEN = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+(?:"|\\?\Z)|[{}\[\]]', re.DOTALL)
"""A string, also one that is cut off, or a bracket."""
CLOSING = {"{": "}", "[": "]"}


def path_to_records(data: Any, named: bool) -> Path | None:
    """The path to the records of a decoded document; ``None`` where it has none.

    In a file that the user named (``named``), every object in a list at its top or with a usual name is a record.
    """
    found: Counter[Path] = Counter()
    for path in islice(candidates(data, ()), 10_000):
        found[path] += 1
    if found:
        return max(found, key=lambda path: (rank(path), found[path]))
    if isinstance(data, list) and (not data or (named and any(isinstance(item, dict) for item in data[:SAMPLE]))):
        return (ITEMS,)
    if isinstance(data, dict):
        lists = ((key, value) for key, value in data.items() if key.lower() in LISTS and isinstance(value, list))
        return next(((key, ITEMS) for key, value in lists if not value or (named and isinstance(value[0], dict))), None)
    return None


def rank(path: Path) -> int:
    """How good a place for records the path is by its names."""
    if ITEMS not in path:
        return 2 if path and path[-1].lower() in SINGLES else 0
    *_, name = ("", *path[: len(path) - 1 - path[::-1].index(ITEMS)])
    return 3 if name in ("", ITEMS) or name.lower() in LISTS else 1


def candidates(data: Any, path: Path) -> Iterator[Path]:
    """The path of everything below the value that looks like a record, once for each."""
    if len(path) > DEPTH:
        return
    if isinstance(data, list):
        for item in data[:SAMPLE]:
            yield from candidates(item, (*path, ITEMS))
    elif isinstance(data, dict):
        if isinstance(data.get(HIT), dict):
            yield from candidates(data[HIT], (*path, HIT))
            return
        if looks_like_record(data):
            if not path or path[-1].lower() not in ABOUT:
                yield path
            return
        keyed = len(data) > 1 and all(isinstance(value, dict) for value in islice(data.values(), SAMPLE))
        for key, value in islice(data.items(), SAMPLE if keyed else None):
            yield from candidates(value, (*path, ITEMS if keyed else key))


def mended(text: str) -> Any:
    """What the beginning of a document decodes to if all that is open is closed behind its last whole part.

    ``None`` where it has none.
    """
    closers: list[str] = []
    cut = depth = 0
    for token in TOKEN.finditer(text):
        bracket = text[token.start()]
        if bracket in CLOSING:
            closers.append(CLOSING[bracket])
        elif bracket != '"':
            if not closers or closers.pop() != bracket:
                break
            cut, depth = token.end(), len(closers)
            if not closers:
                break
        if len(closers) > MAX_DEPTH:
            break
    try:
        return json.loads(text[:cut] + "".join(reversed(closers[:depth]))) if cut else None
    except (ValueError, RecursionError):
        return None


def open_path(text: str) -> Path:
    """The path to the items of the outermost list that is open at the end of the text; ``()`` where none is."""
    opened: list[tuple[str, str]] = []
    key = ""
    for token in TOKEN.finditer(text):
        bracket = text[token.start()]
        if bracket == '"':
            key = text[token.start() + 1 : token.end() - 1]
        elif bracket in CLOSING:
            opened.append((bracket, key))
        elif opened:
            opened.pop()
        if len(opened) > MAX_DEPTH:
            break
    keys = [key for _, key in opened]
    depth = next((depth for depth, (bracket, _) in enumerate(opened) if bracket == "["), None)
    return () if depth is None else (*keys[1 : depth + 1], ITEMS)
