"""Words for the rules beside it."""

WORDS = ("shocking", "slams")
