"""Time zone abbreviations as news sites write them."""

from __future__ import annotations

from collections.abc import Mapping

ZONES: Mapping[str, tuple[int, int]] = {
    "Z": (0, 0), "UTC": (0, 0), "GMT": (0, 0), "UT": (0, 0), "UCT": (0, 0), "WET": (0, 0), "WEST": (60, 60),
    "CET": (60, 60), "MEZ": (60, 60), "CEST": (120, 120), "MESZ": (120, 120), "EET": (120, 120), "EEST": (180, 180),
    "MSK": (180, 180), "МСК": (180, 180), "TRT": (180, 180), "IRST": (210, 210), "GST": (240, 240),
    "PKT": (300, 300), "UZT": (300, 300), "NPT": (345, 345), "ICT": (420, 420), "WIB": (420, 420),
    "WITA": (480, 480), "WIT": (540, 540), "HKT": (480, 480), "SGT": (480, 480), "MYT": (480, 480), "PHT": (480, 480),
    "JST": (540, 540), "KST": (540, 540), "AEST": (600, 600), "AEDT": (660, 660), "ACST": (570, 570),
    "ACDT": (630, 630), "AWST": (480, 480), "NZST": (720, 720), "NZDT": (780, 780), "SAST": (120, 120),
    "CAT": (120, 120), "EAT": (180, 180), "WAT": (60, 60), "BRT": (-180, -180), "ART": (-180, -180),
    "CLT": (-240, -180), "HST": (-600, -600), "AKST": (-540, -540), "AKDT": (-480, -480), "PDT": (-420, -420),
    "MDT": (-360, -360), "MST": (-420, 480), "CDT": (-300, -300), "EDT": (-240, -240), "ADT": (-180, -180),
    "NST": (-210, -210), "NDT": (-150, -150), "PT": (-480, -420), "MT": (-420, -360), "CT": (-360, -300),
    "ET": (-300, -240), "EST": (-300, 600), "CST": (-360, 480), "PST": (-480, 480), "AST": (-240, 180),
    "BST": (60, 360), "IST": (60, 330), "HKST": (480, 480),
}  # fmt: skip
"""Lowest and highest offset of each, in minutes east of UTC; they differ where several zones share the letters
(IST is Irish, Israeli and Indian) or the letters leave summer time open (ET). Pakistani papers write PST."""


def offsets(zone: str | None, offset: int | None) -> tuple[int, int]:
    """The lowest and the highest offset that a written zone may mean, in minutes east of UTC."""
    if offset is not None:
        return offset, offset
    return ZONES.get(zone or "", (-12 * 60, 14 * 60))


def likely(zone: str | None, offset: int | None) -> int:
    """The offset to take where one is needed: the American reading of shared letters, India's of IST; UTC if none."""
    if offset is not None or not zone:
        return offset or 0
    return 330 if zone == "IST" else ZONES.get(zone, (0, 0))[0]
