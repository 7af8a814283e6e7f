"""Words that say something when they stand twice in a row, by language. Own lists, checked against scraped news."""

from __future__ import annotations

from collections.abc import Mapping


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


NEVER_TWICE: Mapping[str, frozenset[str]] = {
    "en": _words(
        "the an to of and or with from by at as be been than into about after before between through among without"
        " against during toward towards under upon our their its they we she he i these those both if whether could"
        " would should has am said says told also when then while because since until such each most more other"
        " some any within across behind beyond despite per via only other another whose whom"
    ),
    "es": _words("de del los las el la en por para con un una y que al hasta desde como sus sobre entre"),
    "pt": _words("de da dos das em um uma com para por ao aos pela pelo na nas uns mais foi foram ser tem ou"),
    "fr": _words("de des du le les et dans pour sur par avec une un que au aux"),
    "de": _words("und mit von im für ein eine einen einer auch durch bei"),
}
"""Function words that hardly ever meet themselves in right sentences."""

AFTER_A_CLAUSE = _words("is was are were have did does")
"""May meet themselves when a clause ends with them: "what it is is", "all they have have"."""
CLAUSE_OPENERS = _words("what who how where why whatever whoever wherever all which whichever everything")

SUBJECTS = _words("he she it they we i the a an this these his her their its there")
"""What cannot follow the demonstrative "that", so that "that that he" is a slip."""
BEFORE_A_PRONOUN = _words("after before since by like with of for at on in than besides to from about")
"""What stands before the pronoun "that", so that "after that that I know of" is right."""
CONJUNCTIONS = _words("and but that because if when as so while or since although though where whether")
"""What stands before the subject "it", so that "and it it was" is a slip."""

MAY_BE_NOUNS = _words("will can")
BEFORE_A_NOUN = _words("the a his her their my your our its free good political")
"""What makes a noun of the next word: "the will will be read"."""

PARTICLES = _words("in on")
"""May meet themselves when a verb keeps the first: "log on on Monday", "moved in in May"."""
KEEPS_PARTICLE = _words(
    """
    place placed places held
    log logs logged logging come comes came coming move moves moved moving step steps stepped stepping stay stays
    stayed go goes went gone going check checks checked checking break broke broken breaking set sets setting
    settle settled sign signs signed signing live lives lived living plug plugged join joins joined joining tune
    tuned phone phoned call calls called calling give gives gave given let lets sworn bring brings brought
    bringing fly flew flown hand handed turn turned turning switch switched hold holding hang hanging drag dragged
    pass passed take takes took taken put puts putting keep keeps kept get gets got getting carry carried later
    early so further kick kicked drop dropped pull pulled cave caved weigh weighed phase phased fill filled fit
    fits stuck tried cheer cheered egged work worked working walk walked happen happened happening vote voted it
    them him her that this what believe believed interested involved engaged played lay build built rely depend
    count zoom zoomed start started click clicked try trying ushered rolled roll pile piled sit sat stood stand
    dwell reflect focus act acted catch caught
    """
)
"""Words before a particle that may own it, or after which it may end a clause."""

NO_CONTENT = _words(
    """
    this that them him her you your what whom where even ever just like only yours mine ours have does will
    very really much many long great right never please there wait bye night wink nudge blah same well come look
    help hear hush tut yada gone girls boys over again half round ever real deep super extra double quick slow
    pretty little small good nice nicely simply truly totally absolutely extremely completely always often later
    sooner every million billion thousand hundred eight three seven testing test knock click clap pew woof meow
    quack oink bang boom ding dong ring splash drip drop spend dance party buffalo police happy sorry hello yeah
    okay stop fire shame money goal world people state case love life work heavy alright inside outside close
    better bigger worse lower higher further faster harder louder hidden unknown photo first second third twenty
    thirty forty fifty
    """
)
"""Longer words that writers do repeat: for weight, as a sound, in a name of a thing, or as a sum of two nouns."""
