"""The address of a source has another date in it than the source's own.

## What it does
Looks for a day (`/2022/07/14/`, `20220714`, `2022-07-14`) or a month (`/202207/`) in `url`, and compares it with
`published`. Three days are let pass: papers print the next day. A `url_note` settles it.

## Why it matters
The date that a page shows may be that of the day on which it was read, or of a reprint.

## Example
```yaml
sources:
  - id: chronicle
    title: Forum in review
    language: en
    published: 2025-11-02  # warning: D417
    url: https://example.org/2022/07/14/forum.html
```

## Use instead
```yaml
sources:
  - id: chronicle
    title: Forum in review
    language: en
    published: 2022-07-14
    url: https://example.org/2022/07/14/forum.html
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from forumcli.checks.context import CheckContext
from forumcli.checks.rule import Finding, rule
from forumcli.diagnostics.severity import Severity
from forumcli.model.dates import PartialDate

_YEAR, _MONTH, _DAY = r"((?:19[89]|20[0-4])\d)", r"(0[1-9]|1[0-2])", r"(0[1-9]|[12]\d|3[01])"
_DAYS = (
    re.compile(rf"(?<!\d){_YEAR}([-/_.]){_MONTH}\2{_DAY}(?!\d)"),
    re.compile(rf"(?<!\d){_YEAR}()[-/]?{_MONTH}[-/]?{_DAY}(?!\d)"),
)
_ONLY_MONTH = re.compile(rf"/{_YEAR}()[-/]?{_MONTH}/")
_LATE = timedelta(days=3)


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each source whose address has a date far from that of its publication."""
    for source in context.dataset.sources.values():
        if source.url is None or source.published is None or source.url_note:
            continue
        shown = _shown(source.url)
        if shown and _far(shown, source.published):
            yield Finding(
                (*source.route, "published"),
                f"`{source.id}` is dated {source.published.text}, and its address {shown.text}",
                related=(((*source.route, "url"), "the address"),),
                help="look for the date in the text; if both stand, say in `url_note` what the address is",
                values=(source.id, source.published.text, shown.text),
            )


def _shown(url: str) -> PartialDate | None:
    """Return the one date that an address shows; a day before a month."""
    for pattern in (*_DAYS, _ONLY_MONTH):
        found = {match.group(1, *range(3, pattern.groups + 1)) for match in pattern.finditer(url)}
        dates = {text for parts in found if (text := "-".join(parts)) and _is_date(text)}
        if dates:
            return PartialDate.parse(dates.pop()) if len(dates) == 1 else None
    return None


def _is_date(text: str) -> bool:
    try:
        date.fromisoformat(text if text.count("-") > 1 else f"{text}-01")
    except ValueError:
        return False
    return True


def _far(shown: PartialDate, published: PartialDate) -> bool:
    if not shown.first or not shown.last or not published.first or not published.last:
        return False
    return published.first - shown.last > _LATE or shown.first - published.last > _LATE


RULE = rule(__doc__, "D417", "address-date-mismatch", Severity.WARNING, find)
