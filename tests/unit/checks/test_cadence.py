"""For which years a series is said to be yearly."""

from __future__ import annotations

import pytest

from forumcli.checks.cadence import yearly


@pytest.mark.parametrize(
    ("cadence", "years"),
    [
        (None, None),
        ("", None),
        ("biannual", None),
        ("every two years", None),
        ("annuals", None),
        ("yearly", range(1, 10_000)),
        ("Held annually, in autumn", range(1, 10_000)),
        ("yearly since 2021", range(2021, 10_000)),
        ("annual, from 1999 on", range(1999, 10_000)),
        ("once a year, 2023 to 2025", range(2023, 2026)),
        ("every year 1998–2001", range(1998, 2002)),
        ("yearly 2003-2005", range(2003, 2006)),
        ("yearly, 2003 until 2005", range(2003, 2006)),
        ("yearly, 2003 and 2005", range(2003, 10_000)),
        ("yearly; every two years since 2021", range(1, 10_000)),
        ("yearly. Since 2021 in Lanzhou", range(1, 10_000)),
        ("yearly, 12021 guests", range(1, 10_000)),
        ("yearly, no. 1821 of 20214", range(1, 10_000)),
    ],
)
def test_a_series_is_yearly_where_its_cadence_says_so_and_from_when(cadence: str | None, years: range | None) -> None:
    assert years == yearly(cadence)
