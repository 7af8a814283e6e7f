"""Find which of many literal strings occur in a text, in one scan of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from operator import itemgetter

from ahocorasick_rs import BytesAhoCorasick


class Needles:
    """Literal strings to look for. Picklable.

    Letter case does not matter: ASCII letters match in any mix of cases, other letters in lower, upper and title
    case. The scan reads UTF-8 in which only ASCII letters are folded, which is many times faster than ``str.lower``
    as soon as a text holds a typographic quotation mark.
    """

    def __init__(self, needles: Iterable[str]) -> None:
        self.needles = tuple(sorted({needle.lower() for needle in needles}))
        forms = [(form, at) for at, needle in enumerate(self.needles) for form in sorted(cases(needle))]
        self._of_form = [at for _, at in forms]
        self._automaton = BytesAhoCorasick([form for form, _ in forms]) if forms else None

    def __reduce__(self) -> tuple[type[Needles], tuple[tuple[str, ...]]]:
        return Needles, (self.needles,)

    def found(self, text: str) -> set[int]:
        """The indices (into ``needles``) of the strings that occur in the text, also where they overlap."""
        if self._automaton is None:
            return set()
        raw = text.encode("utf-8", "surrogatepass").lower()
        return {self._of_form[form] for form, _, _ in self._automaton.find_matches_as_indexes(raw, overlapping=True)}

    def places(self, text: str) -> Iterator[tuple[int, int, int]]:
        """Every occurrence, also where they overlap, in any order: start, end (characters, exclusive), index."""
        if self._automaton is None:
            return
        raw = text.encode("utf-8", "surrogatepass").lower()
        characters = at = 0
        found = self._automaton.find_matches_as_indexes(raw, overlapping=True)
        for form, start, end in sorted(found, key=itemgetter(1)):
            characters += len(raw[at:start].decode("utf-8", "surrogatepass"))
            at = start
            yield characters, characters + len(raw[start:end].decode("utf-8", "surrogatepass")), self._of_form[form]


def cases(needle: str) -> set[bytes]:
    """The needle in the cases in which it is looked for, as UTF-8 with ASCII letters in lower case."""
    forms = {needle.lower(), needle.upper(), needle.title(), needle.capitalize()}
    return {form.encode("utf-8", "surrogatepass").lower() for form in forms}
