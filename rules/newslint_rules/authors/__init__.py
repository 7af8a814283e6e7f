"""Authors: bylines that are no names."""

from __future__ import annotations

from newslint.rule import Rule
from newslint_rules.authors.author_contact import AuthorContact
from newslint_rules.authors.author_interface_text import AuthorInterfaceText
from newslint_rules.authors.author_is_outlet_text import AuthorIsOutletText
from newslint_rules.authors.author_object import AuthorObject
from newslint_rules.authors.author_placeholder import AuthorPlaceholder
from newslint_rules.authors.author_prefix import AuthorPrefix
from newslint_rules.authors.author_role import AuthorRole
from newslint_rules.authors.author_with_date import AuthorWithDate
from newslint_rules.authors.duplicate_author import DuplicateAuthor
from newslint_rules.authors.joined_authors import JoinedAuthors

RULES: tuple[type[Rule], ...] = (
    AuthorPrefix,
    AuthorInterfaceText,
    AuthorRole,
    AuthorContact,
    AuthorObject,
    AuthorPlaceholder,
    AuthorWithDate,
    DuplicateAuthor,
    JoinedAuthors,
    AuthorIsOutletText,
)
