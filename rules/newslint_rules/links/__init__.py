"""Links and URLs: what leads nowhere, cannot be opened, or carries what does not belong to it."""

from __future__ import annotations

from newslint.rule import Rule
from newslint_rules.links.canonical_mismatch import CanonicalMismatch
from newslint_rules.links.generic_link_text import GenericLinkText
from newslint_rules.links.malformed_url import MalformedUrl
from newslint_rules.links.placeholder_image import PlaceholderImage
from newslint_rules.links.placeholder_link import PlaceholderLink
from newslint_rules.links.relative_url import RelativeUrl
from newslint_rules.links.repeated_parameter import RepeatedParameter
from newslint_rules.links.test_host import TestHost
from newslint_rules.links.tracking_parameters import TrackingParameters
from newslint_rules.links.unsafe_url import UnsafeUrl

RULES: tuple[type[Rule], ...] = (
    PlaceholderLink,
    MalformedUrl,
    RelativeUrl,
    TestHost,
    UnsafeUrl,
    CanonicalMismatch,
    RepeatedParameter,
    TrackingParameters,
    PlaceholderImage,
    GenericLinkText,
)
