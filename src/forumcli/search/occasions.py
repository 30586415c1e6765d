"""The occasions of a person, body or place: a time that was asked for is that of one of them, and of what it says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from forumcli.search.lines import BETWEEN_PARTS

if TYPE_CHECKING:
    from forumcli.index.query import Filters
    from forumcli.index.search_query import SearchDoc
    from forumcli.model.ids import Kind

MANY_OCCASIONS: Final[frozenset[Kind]] = frozenset({"people", "organisations", "places"})
"""Kinds with one line an occasion: a year and a post that stand in different lines do not belong together."""
_ROLES: Final = frozenset({"appearance", "mentioned", "edition"})
_YEAR: Final = 4


def in_time(doc: SearchDoc, filters: Filters) -> SearchDoc | None:
    """Return a record with those of its occasions alone whose year lies in the time of the filters.

    `None` if it has occasions, but none of these: who came in 2016 and in 2022 was not there in 2020.
    """
    if doc.kind not in MANY_OCCASIONS or not (filters.since or filters.until):
        return doc
    first = filters.since.year if filters.since else 0
    last = filters.until.year if filters.until else 9999
    about = tuple(
        (role, text)
        for role, text in doc.about
        if role not in _ROLES or any(first <= year <= last for year in _years(text))
    )
    had, has = (any(role in _ROLES for role, _ in lines) for lines in (doc.about, about))
    return doc._replace(about=about) if has or not had else None


def _years(occasion: str) -> list[int]:
    """Return the years of an occasion, which are parts of its line."""
    return [int(part) for part in occasion.split(BETWEEN_PARTS) if len(part) == _YEAR and part.isdecimal()]
