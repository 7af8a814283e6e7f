"""Parameters that tell a site's owner where a visitor came from, and how to take parameters out of a URL."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newslint import Edit, Text
from newslint.text.pattern import pattern
from newslint.text.urls import Parameter

_TRACKING = pattern(
    r"utm_[a-z_]{1,30}|fbclid|gclid|gclsrc|dclid|wbraid|gbraid|msclkid|yclid|ymclid|twclid|ttclid|igshid|igsh|li_fat_id"
    r"|mc_cid|mc_eid|_hsenc|_hsmi|__hstc|__hssc|__hsfp|mkt_tok|vero_id|vero_conv|oly_enc_id|oly_anon_id|rb_clickid"
    r"|pk_campaign|pk_kwd|pk_source|pk_medium|mtm_[a-z]{1,20}|piwik_campaign|matomo_campaign|at_medium|at_campaign"
    r"|at_custom[0-9]|at_bbc_team|at_link_(?:id|type|origin)|at_format|at_ptr_name|at_campaign_type|cmpid|icid|wt\.mc_id"
    r"|ns_(?:source|mchannel|campaign|linkname|fee)|s_cid|ncid|ito|xtor|spm_id_from|ref_src|ref_url|_openstat",
    re.IGNORECASE,
)
"""Own list, of names that the makers document for campaigns and clicks: Google Analytics and Ads, Meta, Microsoft,
Yandex, X, TikTok, LinkedIn, Mailchimp, HubSpot, Marketo, Vero, Omeda, Matomo, AT Internet, Adobe. No name is here
that sites are known to use for finding the page (``id``, ``ref``, ``source``, ``from``)."""

SIGNED = ("signature=", "x-amz-", "hmac=", "policy=")
"""What the query of a signed URL holds: nothing may be taken from it."""


def is_tracking(parameter: Parameter) -> bool:
    """Whether the parameter only tells where a visitor came from."""
    return _TRACKING.fullmatch(parameter.name) is not None


def removal(url: Text, all_of_them: Sequence[Parameter], gone: Sequence[Parameter]) -> Iterator[Edit]:
    """Edits that take parameters out of the URL, each with one separator; with the ``?`` where none stays."""
    starts = {parameter.start for parameter in gone}
    staying = [parameter for parameter in all_of_them if parameter.start not in starts]
    text = url.text
    if not staying:
        fragment = text.find("#", gone[0].start)
        yield Edit(url.place.part(text.find("?"), fragment if fragment >= 0 else len(text)), "")
        return
    for index, parameter in enumerate(all_of_them):
        if parameter.start not in starts:
            continue
        if parameter.start > staying[0].start:
            yield Edit(url.place.part(all_of_them[index - 1].end, parameter.end), "")
        else:
            yield Edit(url.place.part(parameter.start, all_of_them[index + 1].start), "")
