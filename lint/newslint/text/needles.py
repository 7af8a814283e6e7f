"""Find which of many literal strings occur in a text, in one scan of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from operator import itemgetter

from newslint.text.scan import Index


class Needles:
    """Literal strings to look for. Picklable.

    Letter case does not matter: ASCII letters match in any mix of cases, other letters in lower, upper and title
    case. The scan reads UTF-8 in which only ASCII letters are folded, which is many times faster than ``str.lower``
    as soon as a text holds a typographic quotation mark.
    """

    def __init__(self, needles: Iterable[str]) -> None:
        self.needles = tuple(sorted({needle.lower() for needle in needles}))
        forms = [(form, at) for at, needle in enumerate(self.needles) for form in cases(needle)]
        self._of_form = [at for _, at in forms]
        self._index = Index([form for form, _ in forms])

    def __reduce__(self) -> tuple[type[Needles], tuple[tuple[str, ...]]]:
        return Needles, (self.needles,)

    def found(self, text: str) -> set[int]:
        """The indices (into ``needles``) of the strings that occur in the text, also where they overlap."""
        of_form = self._of_form
        return {of_form[form] for form, _, _ in self._index.occurrences(folded(text))}

    def places(self, text: str) -> Iterator[tuple[int, int, int]]:
        """Every occurrence, also where they overlap, in order of its start: start, end (characters), index."""
        raw = folded(text)
        found = sorted(self._index.occurrences(raw), key=itemgetter(1))
        plain = len(raw) == len(text)
        characters = at = 0
        for form, start, end in found:
            if plain:
                yield start, end, self._of_form[form]
                continue
            characters += len(raw[at:start].decode("utf-8", "surrogatepass"))
            at = start
            yield characters, characters + len(raw[start:end].decode("utf-8", "surrogatepass")), self._of_form[form]


def folded(text: str) -> bytes:
    """The text as it is scanned: UTF-8 with ASCII letters in lower case."""
    return text.encode("utf-8", "surrogatepass").lower()


def cases(needle: str) -> list[bytes]:
    """The needle, which is in lower case, in the cases in which it is looked for, as ``folded`` gives them."""
    if needle.isascii() or (upper := needle.upper()) == needle:
        return [folded(needle)]
    return sorted({folded(form) for form in (needle, upper, needle.title(), needle.capitalize())})
