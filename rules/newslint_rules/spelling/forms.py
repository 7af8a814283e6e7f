"""Right words that a word list lacks: British spellings, inflections, derivations, compounds."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint_rules.spelling.lexicon import Lexicon

_BRITISH = tuple((re.compile(british), american) for british, american in (
    (r"our", "or"), (r"is(e|ed|es|er|ers|ing|able|ation|ations|ational)$", r"iz\1"),
    (r"ys(e|ed|es|er|ers|ing)$", r"yz\1"), (r"re(s|d)?$", r"er\1"), (r"tre(?=[a-z]{3,}$)", "ter"),
    (r"tr(e|es|ed|ing)$", r"ter\1"), (r"ogue(s|d)?$", r"og\1"),
    (r"ll(?=ed|ing|er|or|ous|ish|ist|ism|able|ful)", "l"), (r"([aeo]u?)l(ment|ments|ful|fully|s|led)?$", r"\1ll\2"),
    (r"ae", "e"), (r"oe", "e"), (r"ence(s|less)?$", r"ense\1"), (r"mme(s|d)?$", r"m\1"), (r"ph", "f"),
    (r"(?:que|ques)$", "ck"), (r"xion(s)?$", r"ction\1"), (r"tt(e|es)$", r"t"),
    (r"([aeiou])pp(ed|ing|er|ers)$", r"\1p\2"), (r"([aeiou])ss(ed|ing|es)$", r"\1s\2"),
    (r"(.)tt(ed|ing)$", r"\1t\2"), (r"dgement", "dgment"), (r"able", "eable"), (r"eable", "able"),
    (r"wards$", "ward"), (r"st$", ""), (r"yr", "ir"), (r"sc(?=ept)", "sk"), (r"ou(?=l)", "o"), (r"grey", "gray"),
    (r"^(?:en)", "in"), (r"^(?:in)", "en"), (r"aeo", "eo"), (r"or(s|ed|ing|ful|less|able|hood|hoods)?$", r"our\1"),
    (r"iz(e|ed|es|er|ers|ing|ation|ations)$", r"is\1"), (r"t$", "ed"), (r"gement", "gment"), (r"ck", "que"),
    (r"e(?=[rd]$)", "ee"), (r"que$", "k"),
))  # fmt: skip
"""Regular differences of British and other accepted spellings from American ones, as pattern and replacement."""

_SUFFIX_LIST = """
    s es ed d er r ers rs ing ings ness like ish ism isms ist ists able less ful ship ships hood wise ward
    wards esque ization isation ized ised ize ise izing ising izes ises ability iness ier iest ly ian ians ese
    eer eers gate dom al ally ic ically ity ive ous ously ment ments tion ation or ors ee ees y ie ies o os a
    i n an ans en in x z ey eys th fy fied ify ified ible ably most fest ista istas nik mania speak ware tech
    verse core punk scape scapes proof cide cidal phobe phobic phobia phile ology ologist ologists ological
    ography crat crats cracy
"""
_SUFFIXES = tuple(_SUFFIX_LIST.split())
_PREFIX_LIST = """
    un re de anti non pre post pro over under out mis dis co counter cyber crypto bio geo eco neo micro macro
    mega multi inter intra super ultra semi sub trans tele photo electro hyper hydro auto aero astro psycho
    socio narco petro agri agro nano thermo neuro cardio immuno up down mid back fore fan web euro afro indo
    sino anglo franco mini maxi midi uni bi tri quad poly mono dia en em in im il ir be by a e ex extra intro
    para proto pseudo quasi retro self step turbo vice air sea land all meta pan peri epi endo exo infra iso
    omni ortho paleo pyro radio techno vaso video xeno zoo giga kilo
"""
_PREFIXES = tuple(_PREFIX_LIST.split())


_SHORT_PART = 100_000
"""Counts from which a word of three letters is taken for a part of a compound."""


def is_other_form(word: str, words: Lexicon) -> bool:
    """Whether the word is a known one in British or another accepted spelling."""
    for pattern, replacement in _BRITISH:
        other, changes = pattern.subn(replacement, word)
        if changes and other in words:
            return True
    return False


def stems(word: str) -> Iterator[str]:
    """What is left of the word without one of its possible endings or beginnings, mended for lost letters."""
    for suffix in _SUFFIXES:
        stem = word.removesuffix(suffix)
        if stem != word and len(stem) >= 3:
            if len(stem) >= 4:
                yield stem
            if suffix[0] in "aeioy":
                yield stem + "e"
                if stem[-1] == stem[-2]:
                    yield stem[:-1]
            if stem[-1] == "i":
                yield stem[:-1] + "y"
    for prefix in _PREFIXES:
        rest = word.removeprefix(prefix)
        if rest != word and len(rest) >= 4:
            yield rest


_DEEP_ROOT = 500
"""Counts from which a word is taken for the root of a word with two endings."""


def is_derived(word: str, words: Lexicon, least: int) -> bool:
    """Whether the word is made of a word that was counted at least so often, or of two such words."""
    for stem in stems(word):
        if stem in words and words.count(stem) >= least:
            return True
        if is_other_form(stem, words):
            return True
        for root in stems(stem):
            if len(root) >= 5 and root in words and words.count(root) >= _DEEP_ROOT:
                return True
    return is_compound(word, words)


def is_compound(word: str, words: Lexicon, least: int = 1000) -> bool:
    """Whether the word is two frequent words of at least three letters in one, in any accepted spelling."""
    return any(is_part(word[:at], words, least) and is_part(word[at:], words, least) for at in range(3, len(word) - 2))


def is_part(part: str, words: Lexicon, least: int) -> bool:
    """Whether the word is frequent enough to be a part of a compound."""
    if part in words:
        return words.count(part) >= (least if len(part) > 3 else _SHORT_PART)
    return len(part) > 5 and is_other_form(part, words)
