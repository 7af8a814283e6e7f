"""Words that tell whether two words were joined. Own lists."""

from __future__ import annotations

_STARTERS = """
    The There This That These Those They Then But However Although Though When While What Where Who Why How And Also
    Because After Before If In It Its He She His Her We Our You Your As At For From With Not No Meanwhile Since
    According Despite During Some Many Most Several An Even Just Now Last Next One Two Earlier Later
"""
STARTERS = frozenset(_STARTERS.split())
"""Words with which sentences begin, and names of products hardly end."""
_CLEAR = """
    The There This That These Those They Then But However Although Though When While What Where Who Why And Because
    After Before According Despite During Meanwhile He She
"""
CLEAR_STARTERS = frozenset(_CLEAR.split())
"""Those with which no name of two capitalised parts ends."""
_PARTICLES = """
    van der den des del della dal dos das von zum zur les het las los nel dei
"""
PARTICLES = frozenset(_PARTICLES.split())
"""Function words that stand before names, and are written together with them in some."""
_ABBREVIATIONS = """
    inc corp ltd gen sen rep gov prof capt sgt maj hon rev mrs etc vol fig dept univ approx est ave blvd jan feb mar apr
    jun jul aug sept sep oct nov dec mon tue wed thu fri sat sun col cpl adm cmdr bros assn intl natl supt ald ret viz
    mgr dist eds pres sec art assoc www node asp net com org edu system vue dot web data app file self this
    bzw inkl exkl vgl evtl mind mrd mio zzgl abzgl sogen núm pág págs teléf avda ctra depto janv févr juil déc
    envir artt ecc enz
"""
ABBREVIATIONS = frozenset(_ABBREVIATIONS.split())
"""What stands before a full stop without ending a sentence, and first parts of dotted names."""
_UNITS = """
    Share Shares Comment Comments Subscribe Advertisement Advertise Read Published Updated Posted Photo Photos Follow
    Related Copyright Click Continue Watch Print Email Tweet Add Loading
"""
UNITS = frozenset(_UNITS.split())
"""Words of a page's interface that are joined to the text before them."""
_BRANDS = """
    theScore theSkimm theGrio theWrap theSun theMaven theBoard theHill theStreet theGlobe easyJet jetBlue openSUSE
    airBaltic deviantArt easyGroup musicMagpie moneySupermarket goCompare thinkPad netZero newsGuard myGov letsRun
    fiveThirtyEight watchOS weWork youGov herCampus withMe forHer
"""
BRANDS = frozenset(_BRANDS.split())
"""Names that would be taken for joined words."""
