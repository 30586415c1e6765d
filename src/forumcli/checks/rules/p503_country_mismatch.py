"""A place and the region it lies in belong to different countries.

## What it does
Compares the country of each place with that of the place named under `within`.

## Why it matters
Filters by country find the edition in the one country or in the other, as chance has it.

## Example
```yaml
places:
  - id: karaganda
    name: Karaganda
    country: CN  # error: P503
    within: kazakhstan
```

## Use instead
```yaml
places:
  - id: karaganda
    name: Karaganda
    country: KZ
    within: kazakhstan
```
"""

from __future__ import annotations

from collections.abc import Iterator

from forumcli.checks.context import CheckContext
from forumcli.checks.rule import Finding, rule
from forumcli.diagnostics.severity import Severity


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each place whose country is not that of the region around it."""
    for place in context.dataset.places.values():
        around = context.dataset.places.get(place.within) if place.within else None
        if around and around.country and place.country and around.country != place.country:
            yield Finding(
                (*place.route, "country"),
                f"`{place.id}` is in {place.country}, but lies within `{around.id}`, which is in {around.country}",
                related=(((*around.route, "country"), f"`{around.id}`"),),
                help="correct the country or `within`",
                values=(place.country, around.country),
            )


RULE = rule(__doc__, "P503", "country-mismatch", Severity.ERROR, find)
