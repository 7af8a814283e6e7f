"""Furniture: parts of the page that stand in the body."""

from __future__ import annotations

from newslint.rule import Rule
from newslint_rules.furniture.accessibility_text import AccessibilityText
from newslint_rules.furniture.advert_label import AdvertLabel
from newslint_rules.furniture.affiliate_notice import AffiliateNotice
from newslint_rules.furniture.comments_leak import CommentsLeak
from newslint_rules.furniture.copyright_footer import CopyrightFooter
from newslint_rules.furniture.menu_lines import MenuLines
from newslint_rules.furniture.newsletter_call import NewsletterCall
from newslint_rules.furniture.photo_credit import PhotoCredit
from newslint_rules.furniture.player_text import PlayerText
from newslint_rules.furniture.read_more_line import ReadMoreLine
from newslint_rules.furniture.related_links import RelatedLinks
from newslint_rules.furniture.share_widget import ShareWidget
from newslint_rules.furniture.site_name_line import SiteNameLine
from newslint_rules.furniture.staff_credit import StaffCredit
from newslint_rules.furniture.template_token import TemplateToken
from newslint_rules.furniture.timestamp_line import TimestampLine

RULES: tuple[type[Rule], ...] = (
    ShareWidget,
    AdvertLabel,
    ReadMoreLine,
    NewsletterCall,
    RelatedLinks,
    MenuLines,
    PhotoCredit,
    CommentsLeak,
    AffiliateNotice,
    PlayerText,
    AccessibilityText,
    CopyrightFooter,
    TimestampLine,
    StaffCredit,
    SiteNameLine,
    TemplateToken,
)
