"""Which language a text is in, told by its function words: cheap, and made for whole articles."""

from __future__ import annotations

from collections.abc import Mapping

from newslint.text.scan import Vocabulary

FUNCTION_WORDS: Mapping[str, frozenset[bytes]] = {
    language: frozenset(word.encode("latin-1") for word in words.split())
    for language, words in {
        "en": "the of and to in that is was for it with as on be at by this had are but from have they which "
        "she their has been were who would there will its said not about after could than into when what "
        "also his you we if or",
        "de": "der die und das von mit ist des sich auf für nicht den dem eine als auch nach wird bei einer aus "
        "hat dass einen wurde noch werden im zu zum zur über haben oder sind aber vor wie nur",
        "fr": "le la les des et du une est que dans qui pour pas sur au par plus avec ce sont ne cette aux mais "
        "ont été leur il elle selon après être même entre aussi fait nous vous où deux",
        "es": "el la los las del que en y una por con para su se al lo como más pero sus le ha este esta "
        "también fue han desde entre sobre según años está cuando sin hasta muy ya no es son",
        "pt": "o os as da do dos das que em uma para com não por na no mais se como ao foi pelo pela são também "
        "aos ou já ele ela seu sua entre após segundo até ser nos nas está anos um",
        "it": "il di che la del della per un una non con sono le dei si nel alla dal gli ha anche più delle "
        "come al lo dalla nella ma questo stato degli ed è dopo essere hanno",
        "nl": "de het een van en is dat op te voor met zijn niet aan er ook als bij naar uit om maar door nog "
        "heeft werd over wordt die hij ze was tot dan worden meer hebben",
        "sv": "och att det som en på är av för med till den har de inte om ett han men var från vi så kan när "
        "år också efter hon ska vid nu eller sig",
        "id": "yang dan di dengan untuk pada dari ini itu dalam tidak akan adalah oleh juga ke sebagai kata "
        "telah saat bisa ada mereka kami tersebut atau sudah",
    }.items()
}  # fmt: skip
"""Own lists of frequent short words; a word may stand in several of them."""
_LEAST = 3
"""So many function words must be there for a language to be named at all."""
_LEAD = 1.5
"""So many times as many as of any other language there must be."""
_LOOKED_AT = 120
"""Words at the start of a text that tell whether it is English."""
_ROOM = 1000
"""Characters at the start of a text in which these words stand."""
_OTHERS = (words for name, words in FUNCTION_WORDS.items() if name != "en")
_ENGLISH_ONLY = Vocabulary(FUNCTION_WORDS["en"].difference(*_OTHERS))


def language(words: frozenset[bytes]) -> str | None:
    """The language code (ISO 639-1) of a text with these words (``Text.word_set``); ``None`` where none stands out."""
    found = sorted(((len(words & function), name) for name, function in FUNCTION_WORDS.items()), reverse=True)
    (most, name), (next_most, _) = found[:2]
    return name if most >= _LEAST and most >= _LEAD * next_most else None


def is_english(encoded: bytes) -> bool:
    """Whether a text (``Text.encoded``) begins in English; ``Text.is_english`` remembers it.

    The first 120 words are looked at, and the longer the text, the more of the function words they must hold:
    4 different ones in a text of 40 words, 8 in one of 120.
    """
    found, words = _ENGLISH_ONLY.different(encoded[:_ROOM], _LOOKED_AT)
    return found >= 3 + words // 24


def english_code(code: str) -> bool:
    """Whether a language code or name says English: ``en``, ``en-GB``, ``en_US``, ``eng``, ``English``."""
    code = code.strip().lower()
    return code[:2] == "en" and (code in ("en", "eng", "english") or code[2:3] in ("-", "_"))
