"""What the first rows of a file of separated values say: how it is written, and what its columns are called."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import count, product

from newslint.place import Place, escape
from newslint.readers.dialect import Dialect, Taken
from newslint.roles.infer import looks_like_record

DELIMITERS = ",;\t|"
NO_DELIMITER = "\x1f"
"""Stands for the delimiter of a file of one column: a character that no text holds."""
SAMPLE_ROWS = 100
LONGEST_NAME = 200
"""Characters of a first row's cell above which it is no column's name."""
DATA = re.compile(
    r"\s*+(?:(?:https?|ftp)://|\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{4}|[+-]?\d++(?:[.,]\d++)*+\s*+\Z)",
    re.IGNORECASE,
)
"""How values begin that are no column's name: a URL, a date, a number."""
DIRECTIVE = re.compile(r"sep=([,;\t|])\r?\n", re.IGNORECASE)
"""What spreadsheets write before the header to say which delimiter a file has."""


def directive(sample: str) -> tuple[str, int]:
    """The delimiter that a first line ``sep=;`` names, and the length of that line; empty and 0 if there is none."""
    found = DIRECTIVE.match(sample)
    return (found[1], found.end()) if found else ("", 0)


def find_dialect(sample: str, whole: bool, delimiters: str = DELIMITERS) -> Dialect:
    """The dialect in which the sample has the most rows that fit its first one; a usual one where several do.

    ``whole`` says that the file ends with the sample: else its last row is not looked at.
    """
    line_end = "\r" if re.match(r'(?:[^"\r\n]|"[^"]*")*+\r(?!\n)', sample) else "\n"
    first = sample[: (sample.find(line_end) + 1) or len(sample)]
    quotes = ["'", '"'] if re.match(r"'[^']*'\s*(?:\Z|[,;\t|])", first) else ['"']
    best, most = Dialect(NO_DELIMITER, '"', line_end=line_end), 0.0
    for delimiter, quote in product((d for d in delimiters if d in first), quotes):
        dialect = Dialect(delimiter, quote, line_end=line_end)
        for variant in variants(dialect, sample):
            fitting = fit(sample, whole, variant)
            if fitting > most:
                best, most = variant, fitting
    return best


def variants(dialect: Dialect, sample: str) -> Iterator[Dialect]:
    """The dialect, and the less usual ones of the same delimiter for which something in the sample speaks."""
    delimiter, quote = re.escape(dialect.delimiter), dialect.quote
    quoted = rf"{quote}[^{quote}\n]*{quote}(?:{delimiter}|\r?$)"
    if f"{dialect.delimiter} {quote}" in sample and re.search(rf"{delimiter} +{quoted}", sample, re.MULTILINE):
        yield dialect._replace(blanks=True)
    yield dialect
    if f"\\{quote}" in sample:
        yield dialect._replace(backslash=True)
    if quote in sample and not re.search(rf"(?:^|{delimiter}){quoted}", sample, re.MULTILINE):
        yield dialect._replace(quote="")


def fit(sample: str, whole: bool, dialect: Dialect) -> float:
    """How well a dialect reads the sample: 0 not at all, else more for fitting rows, and a little for columns."""
    rows = list(sample_rows(sample, whole, dialect))
    width = len(rows[0][0]) if rows else 0
    if width < 2:
        return 0.0
    fitting = sum(clean and len(values) == width for values, clean in rows)
    return round(fitting / len(rows), 3) + min(width, 99) / 100_000


def sample_rows(sample: str, whole: bool, dialect: Dialect) -> Iterator[tuple[list[str], bool]]:
    """Values of the first rows that are not blank, and whether quotes made sense in them."""
    at = seen = 0
    while at < len(sample) and seen < SAMPLE_ROWS:
        row = dialect.row(sample, at)
        if row is None:
            if not whole and seen and dialect.unclosed(sample, at)[1] + 2 >= len(sample):
                return
            end = sample.find(dialect.line_end, at)
            line = sample[at : len(sample) if end < 0 else end + 1]
            row = Taken([dialect.value(line, cell) for cell in dialect.cells(line)], at + len(line), False)
        at = row.end
        if at >= len(sample) and not whole and seen:
            return
        if row.values != [""]:
            yield row.values, row.clean
            seen += 1


def is_header(values: Sequence[str]) -> bool:
    """Whether a first row holds names of columns: fields of a record, or at least no URL, date, number or text."""
    if looks_like_record(dict.fromkeys(value.strip() for value in values)):
        return True
    return not any(DATA.match(value) or len(value) > LONGEST_NAME for value in values)


def column_names(header: Sequence[str], rows: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """What the columns are called, without blanks around it; empty for a column without a name.

    Where every row has one cell more than the header, either all first cells are row numbers, as R writes them, or
    all last ones are empty: that column has no name.
    """
    names = tuple(name.strip().strip("\ufeff").strip() for name in header)
    if len(rows) > 1 and all(len(row) == len(names) + 1 for row in rows):
        if not any(row[-1] for row in rows):
            return (*names, "")
        if all(row[0].isdigit() for row in rows) and len({row[0] for row in rows}) == len(rows):
            return ("", *names)
    return names


def column_keys(names: Sequence[str]) -> tuple[str, ...]:
    """A key for each column: its name, or ``column 3``.

    A name that was there before gets its column's number too, so that no cell is lost.
    """
    keys = dict[str, None]()
    for number, name in enumerate(names, 1):
        keys[next(key for key in spellings(name, number) if key not in keys)] = None
    return tuple(keys)


def spellings(name: str, number: int) -> Iterator[str]:
    """Keys for the column of that name and number, the best first."""
    yield name or f"column {number}"
    yield f"{name} (column {number})" if name else f"column {number} (no name)"
    yield from (f"{name} (column {number}, {again})" for again in count(2))


def repeated(names: Sequence[str], keys: Sequence[str]) -> Iterator[tuple[Place, str, int]]:
    """Names that several columns have: the place of the last one's value, the name, how often it stands."""
    if len(set(names)) < len(names):
        last = dict(zip(names, keys, strict=True))
        for name, times in Counter(names).items():
            if times > 1 and name:
                yield Place(f"/{escape(last[name])}"), name, times
