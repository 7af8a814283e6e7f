"""Find out from a sample of records which field is what."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from statistics import median
from typing import Any, NamedTuple

from newslint.place import steps
from newslint.roles import ROLES, Role
from newslint.roles.aliases import Alias, Tier, aliases, fold, producer
from newslint.roles.checks import CHECKS, LOOK, WEAK_CHECKS, Verdict, is_archived, share, visible
from newslint.roles.layout import ARTICLE, EMPTY, Field, Layout, Path, lookup
from newslint.roles.leaves import leaves
from newslint.roles.shape import looks_like_record

__all__ = ["infer", "looks_like_record"]

WRAPPERS = frozenset({
    "article", "news", "item", "data", "doc", "document", "post", "story", "record", "payload", "result",
    "fields", "attributes", "properties", "node", "newsitem", "entry", "meta", "metadata", "info", "jsonld",
    "ldjson", "schema", "opengraph", "og", "headers",
})  # fmt: skip
"""Folded names of objects whose keys are looked at too, for roles that no top-level field has."""

STRUCTURES: Mapping[Path, Alias] = {
    ("body", "sections", "*", "paragraphs"): Alias("body", Tier.STRONG, 0),
    ("body", "summary"): Alias("description", Tier.STRONG, 0),
}
"""Fields deeper down whose role the whole path tells (fundus)."""

WIDTH = 2_000
"""Fields that are looked at, at most: a record with more keys is no article."""

FEW = 5
"""Records with a value from which on a share of fitting values says something."""

SUMMARY_IS_BODY = 600
"""Characters from which on a summary is the story, where no other field can be the body."""


@dataclass(slots=True)
class Candidate:
    """What the sample says of one field."""

    path: Path
    values: list[Any] = field(default_factory=list)
    """Its values that are neither null nor empty."""
    present: bool = False
    """Whether any record has it, even if empty, and not null."""

    @property
    def names(self) -> tuple[Alias, ...]:
        """What its name may mean."""
        if self.path in STRUCTURES:
            return (STRUCTURES[self.path],)
        return aliases(self.path[-1])

    def texts(self, role: Role) -> list[str]:
        """Its strings as the role has them, one for each record that has any."""
        found = ("\n".join(text.text for text in leaves(role, "", value))[:LOOK] for value in self.values)
        return [text for text in found if text.strip()]


def infer(samples: Sequence[Mapping[str, Any]], overrides: Mapping[Role, tuple[str, ...]] | None = None) -> Layout:
    """The layout of the table that the records are a sample of.

    ``overrides`` names the fields of a role (keys or dotted paths; an empty tuple: no field) and wins over
    whatever names and content say.
    """
    candidates = {candidate.path: candidate for candidate in _candidates(samples)}
    keys = frozenset(key for sample in samples for key in sample)
    fields: dict[Role, tuple[Field, ...]] = {}
    taken: set[Path] = set()
    for role, names in (overrides or {}).items():
        paths = [_path(name, keys) for name in names]
        fields[role] = tuple(Field(path, _coverage(samples, path), "named in the configuration") for path in paths)
        taken.update(paths)
    chosen = _choose([c for c in candidates.values() if c.path not in taken], frozenset(fields), len(samples))
    fields.update(chosen)
    filled = {role for role, found in fields.items() if any(_has(samples, candidates, f.path) for f in found)}
    return Layout(
        {role: fields[role] for role in ROLES if role in fields},
        len(samples),
        frozenset(filled),
        keys,
        frozenset(overrides or ()),
    )


def _candidates(samples: Sequence[Mapping[str, Any]]) -> Iterator[Candidate]:
    """Every field of the sample whose name says something."""
    found: dict[Path, Candidate] = {}
    for sample in samples:
        for path, value in _fields(sample):
            candidate = found.get(path)
            if candidate is None:
                if len(found) >= WIDTH:
                    break
                candidate = found[path] = Candidate(path)
            candidate.present = candidate.present or value is not None
            if value not in EMPTY:
                candidate.values.append(value)
    yield from (candidate for candidate in found.values() if candidate.names)


def _fields(data: Mapping[str, Any], path: Path = ()) -> Iterator[tuple[Path, Any]]:
    for key, value in data.items():
        here = (*path, key)
        yield here, value
        if key == "@graph" and isinstance(value, list):
            items = [item for _, item in lookup(value, (ARTICLE,)) if isinstance(item, dict)]
            for item in items[:3]:
                yield from ((((*here, ARTICLE, name)), inner) for name, inner in item.items())
        elif isinstance(value, dict) and len(path) < 2 and (fold(key) in WRAPPERS or key == "_source"):
            yield from _fields(value, here)
    if not path:
        for deep in STRUCTURES:
            for _, value in lookup(data, deep):
                yield deep, value


class Choice(NamedTuple):
    """A field that was given a role, and what spoke for it."""

    alias: Alias
    candidate: Candidate
    verdict: Verdict


Offer = tuple[Candidate, Alias]


def _choose(
    candidates: Sequence[Candidate], settled: frozenset[Role], sampled: int
) -> Mapping[Role, tuple[Field, ...]]:
    """Give roles to fields: sure names before doubtful ones, and what is deeper down only where the top has none."""
    chosen: dict[Role, list[Choice]] = {}
    taken: set[Path] = set()
    for number, offers in enumerate(_rounds(candidates)):
        wanted = [role for role in ROLES if role not in settled and (number < FREE_ROUNDS or role not in chosen)]
        for candidate, alias in offers:
            if alias.role in wanted and candidate.path not in taken and (verdict := _verdict(candidate, alias)):
                chosen.setdefault(alias.role, []).append(Choice(alias, candidate, verdict))
                taken.add(candidate.path)
    if "body" not in chosen and "body" not in settled:
        _take_summaries(chosen)
    return {role: tuple(_ordered(role, found, sampled)) for role, found in chosen.items() if found}


FREE_ROUNDS = 2
"""Rounds in which a role may get fields although it has some."""


def _rounds(candidates: Sequence[Candidate]) -> tuple[list[Offer], ...]:
    """What fields may be, in the order in which it is decided."""
    rounds: tuple[list[Offer], ...] = ([], [], [], [], [])
    for candidate in candidates:
        deep = len(candidate.path) > 1 and candidate.path not in STRUCTURES
        for alias in candidate.names:
            number = (2, 2, 4)[alias.tier] if deep else (0, 1, 3)[alias.tier]
            rounds[number].append((candidate, alias))
    for offers in rounds:
        offers.sort(key=lambda offer: (offer[1].tier, ROLES.index(offer[1].role), offer[1].rank))
    return rounds


def _verdict(candidate: Candidate, alias: Alias) -> Verdict | None:
    """What the content says for the role; ``None`` where it says no."""
    role, tier = alias.role, alias.tier
    if not candidate.values:
        return Verdict(0.0, "always empty") if tier < Tier.WEAK else None
    if fold(candidate.path[-1]) in WRAPPERS and all(isinstance(value, dict) for value in candidate.values):
        return None
    texts = candidate.texts(role)
    if not texts and role == "id":
        return Verdict(1.0, "numbers")
    if not texts:
        fits = tier is Tier.STRONG and _numbers_fit(role, candidate.values)
        return Verdict(0.0, "no texts") if fits else None
    verdict = (WEAK_CHECKS if tier is Tier.WEAK else CHECKS)[role](texts)
    if len(texts) < FEW and tier is Tier.STRONG and role != "source":
        return verdict
    return verdict if verdict.share >= (0.1, 0.3, 0.5)[tier] else None


def _numbers_fit(role: Role, values: Sequence[Any]) -> bool:
    """Whether values without any text may be what the role is about: seconds since 1970, blanks, numbers of tags."""
    if role in ("published", "modified", "scraped"):
        return all(isinstance(value, (int, float)) and not isinstance(value, bool) and value > 1e8 for value in values)
    return all(isinstance(value, (str, list, dict)) for value in values) and role not in ("links", "image")


def _ordered(role: Role, found: Sequence[Choice], sampled: int) -> Iterator[Field]:
    """The fields of a role, best first."""
    penalties = _PENALTIES[role](found) if role in _PENALTIES else [0] * len(found)

    def rank(at: int) -> tuple[bool, int, bool, Tier, int]:
        alias, candidate, verdict = found[at]
        return not candidate.values, penalties[at], verdict.share < 0.5, alias.tier, alias.rank

    for _, candidate, verdict in (found[at] for at in sorted(range(len(found)), key=rank)):
        made = producer(candidate.path[-1])
        named = f"named “{'.'.join(candidate.path)}”" + (f" ({made})" if made else "")
        why = f"{named}; {verdict.why}" if verdict.why else named
        yield Field(candidate.path, len(candidate.values) / max(sampled, 1), why)


def _shorter(found: Sequence[Choice]) -> list[int]:
    """Bodies: what has less than half the text of the longest, or markup in it, comes later."""
    texts = [choice.candidate.texts("body") for choice in found]
    lengths = [median(map(visible, some)) if some else 0 for some in texts]
    markup = [share(some, lambda text: text.lstrip()[:1] == "<") > 0.5 for some in texts]
    return [2 * (length < max(lengths) / 2) + marked for length, marked in zip(lengths, markup, strict=True)]


def _archived(found: Sequence[Choice]) -> list[int]:
    """URLs: an archive's address of the page comes behind its own."""
    return [int(share(choice.candidate.texts("url"), is_archived) > 0.5) for choice in found]


_PENALTIES: Mapping[Role, Callable[[Sequence[Choice]], list[int]]] = {"body": _shorter, "url": _archived}


def _take_summaries(chosen: dict[Role, list[Choice]]) -> None:
    """Where no field is the body, a summary as long as a story is."""
    for choice in chosen.get("description", ()):
        texts = choice.candidate.texts("body")
        if texts and (length := median(map(visible, texts))) >= SUMMARY_IS_BODY:
            chosen["description"].remove(choice)
            chosen["body"] = [choice._replace(verdict=Verdict(1.0, f"no better body; {length:,.0f} characters long"))]
            return


def _path(name: str, keys: frozenset[str]) -> Path:
    """The path that a name in the configuration means: a key as it is, a JSON Pointer, a dotted path, a key folded."""
    if name in keys:
        return (name,)
    if name.startswith("/"):
        return tuple(steps(name))
    if "." in name:
        return tuple(name.split("."))
    return (next((key for key in sorted(keys) if fold(key) == fold(name)), name),)


def _coverage(samples: Sequence[Mapping[str, Any]], path: Path) -> float:
    held = sum(1 for sample in samples if any(value not in EMPTY for _, value in lookup(sample, path)))
    return held / max(len(samples), 1)


def _has(samples: Sequence[Mapping[str, Any]], candidates: Mapping[Path, Candidate], path: Path) -> bool:
    if path in candidates:
        return candidates[path].present
    return any(value is not None for sample in samples for _, value in lookup(sample, path))
