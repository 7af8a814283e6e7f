"""Find which of many literal strings occur in a text, in one scan of it."""

from __future__ import annotations

from collections.abc import Iterable

from ahocorasick_rs import AhoCorasick


class Needles:
    """Literal strings to look for; letter case does not matter. Picklable."""

    def __init__(self, needles: Iterable[str]) -> None:
        self.needles = tuple(sorted({needle.lower() for needle in needles}))
        self._automaton = AhoCorasick(self.needles) if self.needles else None

    def __reduce__(self) -> tuple[type[Needles], tuple[tuple[str, ...]]]:
        return Needles, (self.needles,)

    def found(self, text: str) -> set[int]:
        """The indices (into ``needles``) of the strings that occur in the text, also where they overlap."""
        if self._automaton is None:
            return set()
        try:
            matches = self._automaton.find_matches_as_indexes(text.lower(), overlapping=True)
        except UnicodeEncodeError:  # lone surrogates
            lower = text.lower().encode("utf-8", "replace").decode()
            matches = self._automaton.find_matches_as_indexes(lower, overlapping=True)
        return {index for index, _, _ in matches}
