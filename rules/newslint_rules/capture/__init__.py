"""Capture: the page was not the article."""

from __future__ import annotations

from newslint.rule import Rule
from newslint_rules.capture.bot_wall import BotWall
from newslint_rules.capture.code_residue import CodeResidue
from newslint_rules.capture.consent_wall import ConsentWall
from newslint_rules.capture.donation_appeal import DonationAppeal
from newslint_rules.capture.error_page import ErrorPage
from newslint_rules.capture.exception_text import ExceptionText
from newslint_rules.capture.index_page import IndexPage
from newslint_rules.capture.javascript_required import JavascriptRequired
from newslint_rules.capture.login_page import LoginPage
from newslint_rules.capture.paywall_stub import PaywallStub
from newslint_rules.capture.whole_page_captured import WholePageCaptured

RULES: tuple[type[Rule], ...] = (
    BotWall,
    JavascriptRequired,
    ConsentWall,
    LoginPage,
    PaywallStub,
    ErrorPage,
    ExceptionText,
    IndexPage,
    WholePageCaptured,
    CodeResidue,
    DonationAppeal,
)
