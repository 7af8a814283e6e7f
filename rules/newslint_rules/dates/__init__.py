"""Rules about dates."""

from __future__ import annotations

from newslint.rule import Rule
from newslint_rules.dates.ambiguous_date import AmbiguousDate
from newslint_rules.dates.date_mismatch import DateMismatch
from newslint_rules.dates.dateline_mismatch import DatelineMismatch
from newslint_rules.dates.future_date import FutureDate
from newslint_rules.dates.impossible_date import ImpossibleDate
from newslint_rules.dates.incomplete_date import IncompleteDate
from newslint_rules.dates.modified_before_published import ModifiedBeforePublished
from newslint_rules.dates.published_after_scraped import PublishedAfterScraped
from newslint_rules.dates.relative_date import RelativeDate
from newslint_rules.dates.sentinel_date import SentinelDate
from newslint_rules.dates.unparseable_date import UnparseableDate
from newslint_rules.dates.url_date_mismatch import UrlDateMismatch
from newslint_rules.dates.weekday_mismatch import WeekdayMismatch

RULES: tuple[type[Rule], ...] = (
    UnparseableDate,
    ImpossibleDate,
    DateMismatch,
    WeekdayMismatch,
    FutureDate,
    SentinelDate,
    RelativeDate,
    IncompleteDate,
    AmbiguousDate,
    ModifiedBeforePublished,
    PublishedAfterScraped,
    UrlDateMismatch,
    DatelineMismatch,
)
