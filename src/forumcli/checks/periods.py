"""When names were in use and offices held, and whether something falls outside of all such times."""

from __future__ import annotations

from typing import TYPE_CHECKING

from forumcli.model.dates import overlaps

if TYPE_CHECKING:
    from collections.abc import Sequence

    from forumcli.model.dates import PartialDate
    from forumcli.model.person import Tenure
    from forumcli.model.series import Name


def is_reversed(period: Name | Tenure) -> bool:
    """Tell whether a period surely ends before it begins: a fault of its own, after which it tells nothing."""
    since, until = period.since, period.until
    return bool(since and until and since.first and until.last and until.last < since.first)


def out_of_time(dates: Sequence[PartialDate], periods: Sequence[Name | Tenure]) -> bool:
    """Tell whether none of some dates lies in any of some periods, all of which can be told."""
    if not dates or not periods or any(is_reversed(each) for each in periods):
        return False
    return not any(overlaps(date, each.since, each.until) for each in periods for date in dates)
