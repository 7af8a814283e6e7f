"""Positions in Markdown: every style of YAML, label lines and texts give back the raw characters that were written."""

from __future__ import annotations

import io
import pickle
import random
import re
import time
from itertools import groupby

from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.inputs import Input
from newslint.origin import Raw
from newslint.place import Place, Span, escape
from newslint.readers import read

Atom = tuple[int, int, int, int]
"""Offsets of characters in the decoded text, and of their raw form in the file; it is not divided."""

CHARACTERS = st.sampled_from("abcxyz  éü🚀\u0301\u2028'\"\\:#-,[]{}&*!|>%@`~\n\n\t\x07\x85\ufeff\xa0")
TEXTS = st.text(CHARACTERS, max_size=25)
LINES = TEXTS.map(lambda text: "x" + re.sub(r"\s", "_", text).replace("|", "/") + "y")
HARMLESS = re.compile(r"[a-zéü🚀][a-zéü🚀\u0301 \n]*[a-zéü🚀]|[b-wz]")
PARTS = (
    "---\n", "title: ", "a\n", "date: 2024\n", "- ", "[", "{", "'", '"', "|\n", ">-\n", "  ", "&a ", "*a\n", "!x ",
    "<<: ", "# T\n", "## U\n", "Category: b\n", "Published on 4 May\n", "\n", "\r\n", "...\n", "\t", "```\n",
    "| a | b |\n", "|---|---|\n", ": ", "? ", "\\", "\0", "é", "🚀", "\x85", "\u2028", "**", "+++\n", "***\n",
    "\ufeff", "%YAML 9.9\n",
)  # fmt: skip
WORDS = ("true", "null", "yes")


class Writer:
    """Writes front matter and remembers where each character of each value went."""

    def __init__(self, choice: random.Random, line_end: str) -> None:
        self.choice = choice
        self.line_end = line_end
        self.text = ""
        self.atoms: dict[str, list[Atom]] = {}

    def value(self, pointer: str, text: str, indent: int, flow: bool = False) -> None:
        """Write the text behind a key, in a style that can hold it."""
        styles = [self.double]
        plain = HARMLESS.fullmatch(text) and "  " not in text and " \n" not in text and "\n " not in text
        if plain and text not in WORDS:
            styles.append(self.plain)
        folds = not re.search(r"(?:^|[ \t])\n|\n(?:[ \t]|$)", text)
        if folds and "\x07" not in text:
            styles.append(self.single)
        if not flow and text.strip("\n"):
            styles.append(self.literal)
            if not re.search(r"(?m)^[ \t]|[ \t]$", text):
                styles.append(self.folded)
        self.atoms[pointer] = []
        self.choice.choice(styles)(self.atoms[pointer], text, " " * indent)

    def write(self, atoms: list[Atom], start: int, length: int, raw: str) -> None:
        atoms.append((start, start + length, len(self.text), len(self.text) + len(raw)))
        self.text += raw

    def flowing(self, atoms: list[Atom], text: str, indent: str, escapes: dict[str, str]) -> None:
        """Write a text that may go on in the next line at any blank."""
        at = 0
        for is_break, run in groupby(text, "\n".__eq__):
            characters = [*run]
            if is_break:
                blanks = self.choice.choice(("", " ", "\t ") if escapes else ("", " "))  # PyYAML: no tab in plain ones
                raw = blanks + self.line_end * (len(characters) + 1) + indent
                self.write(atoms, at, len(characters), raw)
            else:
                for offset, character in enumerate(characters, at):
                    inside = at < offset < at + len(characters) - 1
                    lonely = inside and not {text[offset - 1], text[offset + 1]} & {" ", "\t"}
                    if character == " " and lonely and text[offset + 1] != "#" and self.choice.random() < 0.3:
                        self.write(atoms, offset, 1, self.line_end + indent)
                    else:
                        self.write(atoms, offset, 1, escapes.get(character, character))
            at += len(characters)

    def plain(self, atoms: list[Atom], text: str, indent: str) -> None:
        self.flowing(atoms, text, indent, {})

    def single(self, atoms: list[Atom], text: str, indent: str) -> None:
        self.text += "'"
        self.flowing(atoms, text, indent, {"'": "''"})
        self.text += "'"

    def double(self, atoms: list[Atom], text: str, indent: str) -> None:
        self.text += '"'
        for at, character in enumerate(text):
            if self.choice.random() < 0.1 and character not in " \t":
                self.text += "\\" + self.line_end + indent
            self.write(atoms, at, 1, self.escaped(character))
        self.text += '"'

    def escaped(self, character: str) -> str:
        forms = [character] * 2 if character not in '"\\\n' else []
        forms.append(f"\\U{ord(character):08x}")
        if ord(character) < 0x10000:
            forms.append(f"\\u{ord(character):04X}")
        else:
            units = character.encode("utf-16-be").hex()
            forms.append(f"\\u{units[:4]}\\u{units[4:]}")
        if ord(character) < 0x100:
            forms.append(f"\\x{ord(character):02x}")
        short = {"\n": "\\n", "\t": "\\t", '"': '\\"', "\\": "\\\\", "\x07": "\\a", "\x85": "\\N", "\xa0": "\\_"}
        return self.choice.choice([*forms, *([short[character]] if character in short else [])])

    def head(self, sign: str, text: str) -> None:
        """The head of a block, with what says how far it is indented and what becomes of its last line ends."""
        body = text.rstrip("\n")
        chomping = {0: "-", 1: ""}.get(len(text) - len(body), "+")
        first = next((line for line in text.split("\n") if line), "")
        explicit = first.startswith((" ", "\t")) or self.choice.random() < 0.2
        signs = self.choice.sample(["2" if explicit else "", chomping], 2)
        self.text += sign + "".join(signs) + self.choice.choice(("", " ", "  # a remark")) + self.line_end

    def literal(self, atoms: list[Atom], text: str, indent: str) -> None:
        self.head("|", text)
        self.block(atoms, text, indent, fold=False)

    def folded(self, atoms: list[Atom], text: str, indent: str) -> None:
        self.head(">", text)
        self.block(atoms, text, indent, fold=True)

    def block(self, atoms: list[Atom], text: str, indent: str, fold: bool) -> None:
        last = len(text.rstrip("\n"))
        first = len(text) - len(text.lstrip("\n"))
        fresh = True
        for at, character in enumerate(text):
            if character == "\n":
                if fold and first < at < last and text[at - 1] != "\n":
                    self.text += self.line_end
                self.write(atoms, at, 1, self.line_end)
                fresh = True
                continue
            if fresh:
                self.text += indent
                fresh = False
            lonely = 0 < at < len(text) - 1 and not {text[at - 1], text[at + 1]} & {" ", "\t", "\n"}
            if fold and character == " " and lonely and self.choice.random() < 0.3:
                self.write(atoms, at, 1, self.line_end)
                fresh = True
            else:
                self.write(atoms, at, 1, character)


@st.composite
def front_matter(draw: st.DrawFn) -> tuple[str, list[tuple[int, dict[str, object], dict[str, list[Atom]]]]]:
    """A file of records with front matter: its text, and of each record what it holds and where that is written."""
    line_end = draw(st.sampled_from(["\n", "\r\n"]))
    writer = Writer(random.Random(draw(st.integers())), line_end)
    records: list[tuple[int, dict[str, object], dict[str, list[Atom]]]] = []
    for _ in range(draw(st.integers(1, 3))):
        writer.atoms = {}
        data: dict[str, object] = {"url": "https://news.example/a", "date": "2024-05-04", "n": 7, "ok": True}
        writer.text += line_end.join(["---", "url: https://news.example/a", "date: 2024-05-04", "n: 7", "ok: true", ""])
        for key in ("title", "a/b", "c~d"):
            data[key] = draw(TEXTS)
            writer.text += f"{key}: "
            writer.value(f"/{escape(key)}", str(data[key]), 2)
            writer.text = ended(writer)
        tags = data["tags"] = draw(st.lists(TEXTS, min_size=1, max_size=3))
        writer.text += "tags:" + line_end
        for index, text in enumerate(tags):
            writer.text += "- "
            writer.value(f"/tags/{index}", text, 2)
            writer.text = ended(writer)
        data["flow"] = {"in": draw(st.lists(TEXTS, min_size=1, max_size=3))}
        writer.text += "flow: {in: ["
        for index, text in enumerate(data["flow"]["in"]):  # type: ignore[index]
            writer.text += ", " if index else ""
            writer.value(f"/flow/in/{index}", text, 2, flow=True)
        writer.text += "]}" + line_end + "---" + line_end * draw(st.integers(1, 3))
        body = draw(st.text(st.sampled_from("ab 🚀\u0301é\n"), max_size=30)).strip()
        data["body"] = body.replace("\n", line_end)
        length = len(str(data["body"]))
        writer.atoms["/body"] = [(at, at + 1, len(writer.text) + at, len(writer.text) + at + 1) for at in range(length)]
        writer.text += str(data["body"]) + line_end * draw(st.integers(1, 3))
        records.append((len(records), data, writer.atoms))
    return writer.text, records


def ended(writer: Writer) -> str:
    """The text of the writer with a line end, unless a block has already ended its last line."""
    return writer.text if writer.text.endswith("\n") else writer.text + writer.line_end


def records_of(text: str, mark: str = "") -> list[Raw]:
    found = list(read(Input("news.md", stream=io.BytesIO((mark + text).encode()))))
    assert all(isinstance(raw, Raw) for raw in found), found
    return [raw for raw in found if isinstance(raw, Raw)]


def characters(text: str, span: Span | None) -> str:
    """The characters of a file's text from (line, column) to (end_line, end_column)."""
    assert span is not None
    starts = [0, *(match.end() for match in re.finditer("\n", text))]
    start, end = (starts[line - 1] + column - 1 for line, column in (span[:2], span[2:]))
    return text[start:end]


@settings(max_examples=300, deadline=None)
@given(front_matter(), st.sampled_from(["", "\ufeff"]), st.data())
def test_front_matter(
    written: tuple[str, list[tuple[int, dict[str, object], dict[str, list[Atom]]]]], mark: str, data: st.DataObject
) -> None:
    text, expected = written
    found = records_of(text, mark)
    assert [(raw.faults, raw.readable) for raw in found] == [((), True)] * len(expected), text
    assert [raw.data for raw in found] == [values for _, values, _ in expected]
    for index, _, places in expected:
        origin = pickle.loads(pickle.dumps(found[index])).origin
        for pointer, atoms in places.items():
            if not atoms:
                assert characters(text, origin.locate(Place(pointer))) == ""
                continue
            first = data.draw(st.integers(0, len(atoms) - 1))
            last = data.draw(st.integers(first, len(atoms) - 1))
            raw = text[atoms[first][2] : atoms[last][3]]
            place = Place(pointer, atoms[first][0], atoms[last][1])
            assert characters(text, origin.locate(place)) == raw
            whole = characters(text, origin.locate(Place(pointer)))
            exact = text[atoms[0][2] : atoms[-1][3]]
            assert whole == exact or re.sub(r"\A\\\r?\n *", "", whole) == exact
            before, marked, after = origin.excerpt(place, 5)
            assert marked == raw[:200]
            assert before + marked + after in text


@settings(max_examples=200, deadline=None)
@given(st.lists(LINES, min_size=4, max_size=4), st.text("ab 🚀\u0301\n", max_size=40), st.integers(), st.data())
def test_label_lines(values: list[str], body: str, seed: int, data: st.DataObject) -> None:
    choice = random.Random(seed)
    line_end = choice.choice(("\n", "\r\n"))
    labels = ("Published", "Category", "Show on website", "X")
    expected = dict(zip(("title", *labels[:3]), values, strict=True))
    expected["body"] = body.strip().replace("\n", line_end)
    text = choice.choice(("", line_end, f"{line_end}---{line_end * 2}")) + f"## {values[0]}{line_end * 2}"
    for label, value in zip(labels, values[1:], strict=False):
        form = choice.choice(("{}: {}", "{} : {}", "**{}:** {}", "**{}**: {}", "- {}: {}", "{}:\t{} ", "__{}:__  {}"))
        text += form.format(label, value) + line_end * choice.choice((1, 2))
    text += f"---{line_end * 2}{expected['body']}{line_end}"
    (raw,) = records_of(text, choice.choice(("", "\ufeff")))
    assert raw.data == expected
    for key, value in expected.items():
        end = data.draw(st.integers(0, len(value)))
        start = data.draw(st.integers(0, end))
        assert characters(text, raw.origin.locate(Place(f"/{key}", start, end))) == value[start:end]
        assert characters(text, raw.origin.locate(Place(f"/{key}"))) == value
    assert characters(text, raw.origin.locate(Place(""))).strip() == text[text.index("#") :].strip()


@settings(max_examples=500, deadline=None)
@given(
    st.binary(max_size=300) | st.lists(st.sampled_from(PARTS), max_size=25).map(lambda parts: "".join(parts).encode()),
    st.booleans(),
)
def test_any_bytes_end_well(content: bytes, named: bool) -> None:
    for raw in read(Input("news.md", named, stream=io.BytesIO(content))):
        if not isinstance(raw, Raw):
            assert "Error" not in raw.message
            continue
        for place in (Place(""), *(fault.place for fault in raw.faults), *(Place(f"/{key}", 0, 1) for key in raw.data)):
            raw.origin.locate(place)
            raw.origin.excerpt(place, 10)
        list(raw.origin.duplicate_keys())


def test_many_findings_in_one_record_take_linear_time() -> None:
    tags = "".join('- "a\\n"\n' for _ in range(5_000))
    text = f"---\ntitle: T\ndate: 2024-05-04\ntags:\n{tags}---\n" + "wörd\n" * 20_000
    (raw,) = records_of(text)
    begun = time.perf_counter()
    for at in range(5_000):
        raw.origin.locate(Place(f"/tags/{at}", 0, 1))
        raw.origin.locate(Place("/body", at * 5, at * 5 + 4))
        raw.origin.excerpt(Place("/body", at * 5, at * 5 + 4), 40)
    assert time.perf_counter() - begun < 5
