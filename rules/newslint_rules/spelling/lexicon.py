"""English words and how frequent they are, from pyspellchecker's list, loaded fast enough for one small file."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator, Mapping
from functools import cached_property, lru_cache
from importlib.util import find_spec
from itertools import islice
from pathlib import Path
from string import ascii_lowercase
from typing import TYPE_CHECKING

from newslint.text.scan import Vocabulary

if TYPE_CHECKING:
    from spellchecker import SpellChecker

_FIRST = b'{\n"a": '
"""How the package's list begins: one word and count a line."""
_SEARCHES = 100
"""So many counts are searched for in the raw list before all of it is parsed (100 ms)."""
_SOME = 40
"""Words that are looked at when a piece of a word is completed."""


class Lexicon:
    """The words of pyspellchecker's English list with their counts in a body of 76 million "the"s."""

    def __init__(self) -> None:
        self._raw = _raw_list()
        self._searched = 0
        words = self._raw.split(b'"')[1::2] if self._raw else [word.encode() for word in self._all_counts]
        self.known = Vocabulary(words)
        """The words in lower case."""

    @cached_property
    def _all_counts(self) -> Mapping[str, int]:
        if self._raw:
            counts: dict[str, int] = json.loads(self._raw)
            return counts
        from spellchecker import SpellChecker

        return dict(SpellChecker().word_frequency.dictionary)

    @cached_property
    def _checker(self) -> SpellChecker:
        """A checker that knows the letters alone: it is asked for edits only, and costs no parsing."""
        from spellchecker import SpellChecker

        checker = SpellChecker(language=None, distance=1)
        checker.word_frequency.load_words([ascii_lowercase])  # it leaves words alone that are longer than any known
        return checker

    def __contains__(self, word: str) -> bool:
        return word.encode("utf-8", "replace") in self.known

    def count(self, word: str) -> int:
        """How often the word was counted; 0 where it is unknown. Rare words of the list have 50."""
        if self._raw and self._searched < _SEARCHES:
            self._searched += 1
            at = self._raw.find(b'\n"%s": ' % word.encode("utf-8", "replace"))
            return int(self._raw[self._raw.index(b":", at) + 1 : self._raw.index(b",", at)]) if at >= 0 else 0
        return self._all_counts.get(word, 0)

    def completions(self, beginning: str) -> Iterator[tuple[str, int]]:
        """Some of the longer known words that begin so (lower case), with their counts."""
        if not self._raw:
            longer = (word for word in self._all_counts if word.startswith(beginning) and word != beginning)
            yield from ((word, self.count(word)) for word in islice(longer, _SOME))
            return
        wanted = b'\n"' + beginning.encode("utf-8", "replace")
        at = self._raw.find(wanted)
        for _ in range(_SOME):
            if at < 0:
                return
            entry = self._raw[at + 2 : self._raw.find(b",", at)]
            word, _, count = entry.partition(b'": ')
            if len(word) > len(wanted) - 2 and count.isdigit():
                yield word.decode("utf-8", "replace"), int(count)
            at = self._raw.find(wanted, at + 1)

    def neighbors(self, word: str) -> Iterator[tuple[str, int]]:
        """The known words that one edit makes of the word, with their counts; any order."""
        edits = " ".join(self._checker.edit_distance_1(word)).encode().split()  # in one step: there are hundreds
        for found in self.known.members(edits):
            neighbor = found.decode()
            if neighbor != word:
                yield neighbor, self.count(neighbor)


def _raw_list() -> bytes:
    """The package's list as it is stored; empty where it does not look as expected."""
    try:
        package = find_spec("spellchecker")  # found, not imported: that costs as much as reading the list
        home = Path(package.origin or "") if package else Path()
        raw = gzip.decompress((home.parent / "resources" / "en.json.gz").read_bytes())
    except (ImportError, OSError, EOFError, ValueError):
        return b""
    return raw if raw.startswith(_FIRST) and b"\\" not in raw[:1000] else b""


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The lexicon, loaded at the first call in a process."""
    return Lexicon()
