"""Two tenures of a person in one post overlap.

## What it does
Compares the tenures of each person that have the same post and the same body. One that ends in the month or year in
which the next begins does not overlap with it.

## Why it matters
One of the two has a wrong date, or both are one.

## Example
```yaml
people:
  - id: temir-isaev
    name: Temir Isaev
    tenures:
      - {post: Minister, organisation: ministry, since: 2010, until: 2015}
      - {post: Minister, organisation: ministry, since: 2012, until: 2018}  # warning: H604
```

## Use instead
```yaml
people:
  - id: temir-isaev
    name: Temir Isaev
    tenures:
      - {post: Minister, organisation: ministry, since: 2010, until: 2012}
      - {post: Minister, organisation: ministry, since: 2012, until: 2018}
```
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from datetime import date

from forumcli.checks.context import CheckContext
from forumcli.checks.periods import is_reversed
from forumcli.checks.posts import same_post
from forumcli.checks.rule import Finding, rule
from forumcli.diagnostics.severity import Severity
from forumcli.model.person import Tenure


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each tenure that begins before another one in the same post has ended."""
    for person in context.dataset.people.values():
        for one, other in itertools.combinations(person.tenures, 2):
            if same_post(one.post, one.organisation, other.post, other.organisation) and _overlap(one, other):
                yield Finding(
                    (*other.route, "post"),
                    f"`{person.id}` has two tenures as {other.post} that overlap",
                    related=(((*one.route, "post"), "the other tenure"),),
                    help="correct a date, or make one tenure of both",
                    values=(person.id, one.post, *sorted(_text(each) for each in (one, other))),
                )


def _overlap(one: Tenure, other: Tenure) -> bool:
    """Tell whether two spells surely share a day."""
    if is_reversed(one) or is_reversed(other):
        return False
    (start, end), (other_start, other_end) = _certain(one), _certain(other)
    return start < other_end and other_start < end


def _certain(tenure: Tenure) -> tuple[date, date]:
    """Return the days between which a tenure surely ran; from the last day of `since` to the first of `until`."""
    start = tenure.since.last if tenure.since else None
    end = tenure.until.first if tenure.until else None
    if tenure.since is None and tenure.until is None:
        return date.max, date.min
    return start or date.min, end or date.max


def _text(tenure: Tenure) -> str:
    return f"{tenure.since.text if tenure.since else ''}/{tenure.until.text if tenure.until else ''}"


RULE = rule(__doc__, "H604", "tenure-overlap", Severity.WARNING, find)
