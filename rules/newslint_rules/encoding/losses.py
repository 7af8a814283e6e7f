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
_GERMAN_VERBS = "heute gestern morgen ist war und hat haben sind wird werden"
NOT_BEHIND = {
    "in": frozenset(f"{_VERBS} {_GERMAN_VERBS}".split()),
    "of": frozenset(_VERBS.split()),
    "the": frozenset(f"{_VERBS} of in on".split()),
    "from": frozenset(_VERBS.split()),
    "von": frozenset(_GERMAN_VERBS.split()),
    "im": frozenset(_GERMAN_VERBS.split()),
    "de": frozenset(("est", "et", "ou", "qui", "que")),
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
NEEDLES = (
    *(f"{word}{blank}{mark}" for word in sorted(WANTING) for blank in (" ", "  ", "\u00a0") for mark in ",."),
    *(f" {word}{gap}" for word in NOT_BEHIND for gap in ("  ", " \u00a0", "\u00a0 ")),
    *(", -", "- .", ", ,", "«»", " () ", " (),", " ()."),
    *(f"{word.decode()}" for word in sorted(CONTRACTIONS)),
    *(f" {word} " for word in _ELISIONS.split()),
    *("n t ", "n?t ", "?s ", "?re ", "?ve ", "?ll "),
)
"""What must occur in a record in which something was lost."""
