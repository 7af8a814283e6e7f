"""YAML as the fields of a record, with the place of each value in the file."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from newslint.place import Place, escape
from newslint.readers.yaml_forms import PAIR, joined

DEEPEST = 64
"""Levels of nesting, aliases followed."""
MOST = 1_000_000
"""Characters and values that aliases stand for together: what has more is made to exhaust the memory."""
PREFIX = "tag:yaml.org,2002:"
PLAIN_TAGS = frozenset(
    ("str", "int", "float", "bool", "null", "timestamp", "binary", "seq", "map", "set", "omap", "pairs")
)
"""Tags whose values are plain data; they are read as they are written."""
SURROGATE = re.compile(r"\\u[dD][89abAB][0-9a-fA-F]{2}")
SLOW = 500_000
"""Characters above which a text is only read by the fast parser."""
ODD = re.compile("[^\t\n\r -~\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]|\r(?!\n)")
"""Characters that YAML 1.1 does not allow, or takes for line ends although they end no line of a file."""
STAND_INS = range(0xF0000, 0xFFFFE)
"""Characters that no text uses: they take the place of odd ones."""
REASONS = {
    "mapping values are not allowed": "a colon followed by a blank in a text that is not in quotes",
    "could not find expected ':'": "the line above has no key",
    "found character that cannot start any token": "a tab, or a text that must be in quotes, begins here",
    "found unexpected end of stream": "a quote or bracket before it is not closed",
    "did not find expected key": "neither a key nor the rest of the value above",
}
"""What the parser says, and what that means to those who write front matter."""
NULLS = frozenset(("", "~", "null", "Null", "NULL"))
BOOLEANS = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
INTEGER = re.compile(r"[-+]?(?:0|[1-9]\d{0,17})\Z", re.ASCII)
FLOAT = re.compile(r"[-+]?(?:\d{1,40}\.\d{0,40}(?:[eE][-+]?\d{1,2})?|\.\d{1,40}|\d{1,40}[eE][-+]?\d{1,2})\Z", re.ASCII)


class Written(NamedTuple):
    """A value in a text: its offsets, and for a string the style of the scalar (empty: plain) and what it says."""

    start: int
    end: int
    style: str | None = None
    value: str = ""


class NotReadable(Exception):
    """The YAML cannot be read, for the reason in the message; ``at`` is the offset of the mistake."""

    def __init__(self, message: str, at: int) -> None:
        super().__init__(message)
        self.at = at


@dataclass
class Fields:
    """The fields of a record, where each value is written, and which keys stand twice."""

    data: dict[str, Any] = field(default_factory=dict)
    written: dict[str, Written] = field(default_factory=dict)
    repeated: list[tuple[Place, str, int]] = field(default_factory=list)


@dataclass
class Node:
    """A value of the YAML. ``depth`` and ``size`` count what it would hold if every alias were written out."""

    start: int
    end: int
    tag: str | None
    style: str | None = None
    value: str = ""
    items: list[Node] = field(default_factory=list)
    is_mapping: bool = False
    depth: int = 1
    size: int = 1


def fields(text: str, start: int, end: int) -> Fields:
    """The mapping that the YAML between two offsets of a text holds; offsets of the result are those of the text.

    Only ``true``, ``false``, ``null`` and decimal numbers are no strings: dates, times, ``yes`` and ``007`` stay as
    they are written. Of a key that stands twice the last value counts. Raises ``NotReadable``, also for tags that
    are no plain data, for keys that are no strings, and for aliases that add up to too much.
    """
    root = tree(text[start:end], start)
    if root is None or not root.is_mapping:
        raise NotReadable("the front matter has no fields", root.start if root else start)
    found = Fields()
    found.data = value(root, "", found)
    return found


def tree(text: str, shift: int) -> Node | None:
    """The value that the YAML holds; ``None`` if there is none."""
    open_nodes = list[tuple[Node, str | None]]()
    anchors = dict[str, Node]()
    root: Node | None = None
    expanded = 0
    clean, odd = guarded(text)
    for event in events(clean, shift):
        name = type(event).__name__
        start, end = event.start_mark.index + shift, event.end_mark.index + shift
        anchor: str | None = getattr(event, "anchor", None)
        if name in ("MappingStartEvent", "SequenceStartEvent"):
            if len(open_nodes) >= DEEPEST:
                raise NotReadable("nested too deeply", start)
            node = Node(start, end, event.tag, is_mapping=name == "MappingStartEvent")
            open_nodes.append((node, anchor))
            continue
        if name in ("MappingEndEvent", "SequenceEndEvent"):
            node, anchor = open_nodes.pop()
            node.end = end
            while node.end > node.start and text[node.end - shift - 1].isspace():
                node.end -= 1
        elif name == "ScalarEvent":
            node = Node(start, end, event.tag, event.style if event.style in tuple("'\"|>") else "")
            node.value = event.value.translate(odd) if odd else event.value
            node.size = 1 + len(node.value)
        elif name == "AliasEvent":
            if anchor not in anchors:
                raise NotReadable(f"the alias *{anchor} stands for nothing, or for itself", start)
            node, anchor = anchors[anchor], None
            expanded += node.size
        else:
            continue
        if anchor:
            anchors[anchor] = node
        if open_nodes:
            parent = open_nodes[-1][0]
            parent.items.append(node)
            parent.depth = max(parent.depth, node.depth + 1)
            parent.size += node.size
            if parent.depth > DEEPEST or expanded > MOST:
                raise NotReadable("aliases add up to too much", start)
        else:
            root = root or node
    return root


def guarded(text: str) -> tuple[str, dict[int, str]]:
    """The text with a stand-in for each odd character, and what the stand-ins stand for."""
    odd = sorted(set(ODD.findall(text)))
    if not odd:
        return text, {}
    used = set(text)
    stand_ins = dict(zip(odd, (chr(code) for code in STAND_INS if chr(code) not in used), strict=False))
    clean = ODD.sub(lambda found: stand_ins.get(found[0], "\ufffd"), text)
    return clean, {ord(stand_in): character for character, stand_in in stand_ins.items()}


def events(text: str, shift: int) -> Iterator[Any]:
    """What the YAML parser finds, in order."""
    import yaml

    # The C parser refuses surrogate pairs, which json.dumps writes for every emoji.
    slow = len(text) < SLOW and SURROGATE.search(text)
    try:
        yield from yaml.parse(text, yaml.SafeLoader if slow else getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        problem = str(error.problem or error.context)
        reason = next((reason for begins, reason in REASONS.items() if problem.startswith(begins)), problem)
        raise NotReadable(f"the front matter is no YAML: {reason}", (mark.index if mark else 0) + shift) from None
    except (yaml.YAMLError, ValueError) as error:
        raise NotReadable(f"the front matter is no YAML: {type(error).__name__}", shift) from None


def value(node: Node, pointer: str, found: Fields) -> Any:
    """The value of a node; where it and what it holds is written is noted in ``found``."""
    check_tag(node)
    if node.is_mapping:
        found.written[pointer] = Written(node.start, node.end)
        return mapping(node, pointer, found)
    if node.style is None:
        found.written[pointer] = Written(node.start, node.end)
        return [value(item, f"{pointer}/{index}", found) for index, item in enumerate(node.items)]
    result = scalar(node)
    text = isinstance(result, str)
    found.written[pointer] = Written(node.start, node.end, node.style if text else None, result if text else "")
    return result


def mapping(node: Node, pointer: str, found: Fields) -> dict[str, Any]:
    """The fields of a mapping; those that it merges in (``<<``) come first."""
    pairs = [(key_of(key), item) for key, item in zip(node.items[::2], node.items[1::2], strict=True)]
    result = dict[str, Any]()
    for key, item in pairs:
        if key == "<<" and not item.style:
            for merged in reversed([item] if item.is_mapping else item.items):
                if not merged.is_mapping:
                    raise NotReadable("only fields can be merged", merged.start)
                result |= mapping(merged, pointer, found)
    own = [(key, item) for key, item in pairs if key != "<<" or item.style]
    for key, item in own:
        result[key] = value(item, f"{pointer}/{escape(key)}", found)
    for key, count in Counter(key for key, _ in own).items():
        if count > 1:
            found.repeated.append((Place(f"{pointer}/{escape(key)}"), key, count))
    return result


def key_of(node: Node) -> str:
    if node.style is None:
        raise NotReadable("a key is no string: should these brackets be in quotes?", node.start)
    check_tag(node)
    return node.value


def check_tag(node: Node) -> None:
    tag = (node.tag or "!").removeprefix(PREFIX)
    if tag != "!" and tag not in PLAIN_TAGS:
        raise NotReadable(f"the tag {tag[:60]!r} is not for plain data", node.start)


def scalar(node: Node) -> Any:
    """The value of a scalar, by the core schema of YAML 1.2 without octal and hexadecimal numbers."""
    text = node.value
    if node.style == '"' and SURROGATE.search(ascii(text)):
        return PAIR.sub(joined, text)
    if node.style or node.tag in ("!", PREFIX + "str"):
        return text
    if text in NULLS:
        return None
    if text in BOOLEANS:
        return BOOLEANS[text]
    if INTEGER.match(text):
        return int(text)
    return float(text) if FLOAT.match(text) else text
