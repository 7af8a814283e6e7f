"""Words that show that something before or behind them was lost. Own lists."""

from __future__ import annotations

_WANTING = """
    the an of from with into its their our your my at between during against among toward towards including every whose
    than in
    im vom zum zur beim für gegen ohne einem einer eines einen des und oder von bei
    de du des la le les un une au aux et sur dans par pour en chez sous vers
    del el las los una con por para y al sin sobre desde hasta entre
    do da dos das em na nos nas um uma com ao aos pelo pela
    di della dei delle il lo gli per alla nel nella dal dalla sul sulla tra
    het een van met voor bij tussen
    ett av och för från till
    od dla przez przed
    в на с и из по для от при
"""
WANTING = frozenset(_WANTING.split())
"""Words a noun must follow: English, German, French, Spanish, Portuguese, Italian, Dutch, Swedish, Polish, Russian."""
_VERBS = "and or is was were are has have had will would said says"
_GERMAN_VERBS = """
    heute gestern morgen ist war waren und oder hat haben hatte hatten sind sei seien wird werden wurde wurden kann
    können muss müssen will wollen soll sollen
"""
_FRENCH_VERBS = "est et ou qui que pour par dans avec sont était a ont"
_SPANISH_VERBS = "y o e u que para por con en es son fue fueron ha han está están"
_PORTUGUESE_VERBS = "e ou que para por com em é são foi foram está estão tem têm"
_ITALIAN_VERBS = "e o che per con è sono ha hanno"
NOT_BEHIND = {
    "in": frozenset(f"{_VERBS} {_GERMAN_VERBS}".split()),
    "of": frozenset(_VERBS.split()),
    "the": frozenset(f"{_VERBS} of in on".split()),
    "from": frozenset(_VERBS.split()),
    "von": frozenset(_GERMAN_VERBS.split()),
    "im": frozenset(_GERMAN_VERBS.split()),
    **{word: frozenset(_GERMAN_VERBS.split()) for word in ("zur", "zum", "vom", "beim", "aus", "nach", "mit")},
    "de": frozenset((_FRENCH_VERBS + " y o").split()) - {"a"},
    **{word: frozenset(_FRENCH_VERBS.split()) - {"a"} for word in ("à", "du", "des", "au", "aux", "chez", "vers")},
    **{word: frozenset(_SPANISH_VERBS.split()) for word in ("del", "desde", "hacia", "al")},
    **{word: frozenset(_PORTUGUESE_VERBS.split()) for word in ("do", "da", "dos", "das", "ao", "pelo", "pela", "na")},
    **{word: frozenset(_ITALIAN_VERBS.split()) for word in ("di", "della", "dalla", "nel", "nella", "sul", "alla")},
}
"""Words that cannot follow these: with more than one blank between them something stood there."""
_CONTRACTIONS = b"""
    didnt doesnt isnt wasnt couldnt wouldnt shouldnt havent hasnt arent werent theyre youre theyve youve dont theyd
    theyll youll thats theres
"""
CONTRACTIONS = frozenset(_CONTRACTIONS.split())
"""English words without their apostrophe that are no other words."""
_ELISIONS = """
    cest jai nest sest navait nont nétait cétait sétait quil quils quon dun dêtre dautres daccord daprès aujourdhui
    létat lautre lhomme lhistoire lécole lélection lennemi lavenir lopposition leurope lentreprise lensemble lannée lété
    lextrême lagence laffaire larmée lenquête lintérieur lassemblée lunion lorigine lémission
"""
ELISIONS = frozenset(word.encode("latin-1") for word in _ELISIONS.split())
"""French words without their apostrophe that are no other words."""
PHRASES = ("according to", "said that", "by and", "of and", "from and", "between and", "us on", "said to")
"""The same, where the last word alone need not be followed by a noun."""
NEEDLES = (
    *(f"{phrase}{blank}{mark}" for phrase in PHRASES for blank in (" ", "\u00a0") for mark in ",."),
    *(f"{word}{blank}{mark}" for word in sorted(WANTING) for blank in (" ", "  ", "\u00a0") for mark in ",."),
    *(f" {word}{gap}" for word in NOT_BEHIND for gap in ("  ", " \u00a0", "\u00a0 ")),
    *(", -", "- .", ", ,", "«»", " () ", " (),", " ()."),
    *(f" {word.decode()} " for word in sorted(CONTRACTIONS)),
    *(f" {word} " for word in _ELISIONS.split()),
    *("..\n", ".. ", ".  .", ". . "),
    "?? ??",
    *("n t ", "n?t ", "?s ", "?re ", "?ve ", "?ll "),
)
"""What must occur in a record in which something was lost."""
