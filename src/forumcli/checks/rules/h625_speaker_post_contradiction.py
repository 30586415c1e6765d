"""A quotation gives its speaker another post than the report's list of participants.

## What it does
Holds the `post` of each quotation against the posts that its speaker has among the participants of the same report. A
shorter wording of one of them does not clash, nor a post that carries the name of its body. A deputy is no chief.

## Why it matters
Both come from one text, so one of them was typed wrongly, or the words are somebody else's.

## Example
```yaml
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
        participants:
          - {person: aida-serik, post: Deputy Minister, for: ministry, role: spoke}
        quotations:
          - id: serik-2022-water
            by: aida-serik
            post: Minister  # warning: H625
            form: direct
            text: Water knows no border
```

## Use instead
```yaml
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
        participants:
          - {person: aida-serik, post: Deputy Minister, for: ministry, role: spoke}
        quotations:
          - id: serik-2022-water
            by: aida-serik
            form: direct
            text: Water knows no border
```
"""

from __future__ import annotations

from collections.abc import Iterator

from forumcli.checks.context import CheckContext
from forumcli.checks.posts import by_wording, fits
from forumcli.checks.rule import Finding, rule
from forumcli.checks.wording import listed
from forumcli.diagnostics.severity import Severity


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each quotation whose post is none of those that its speaker takes part with."""
    for _, report, quotation in context.quotations():
        if quotation.by is None or quotation.post is None:
            continue
        parts = by_wording(each for each in report.participants if each.person == quotation.by)
        if parts and not any(fits(quotation.post, each, context.dataset) for each in parts):
            posts = listed(f"“{each.post}”" for each in parts)
            yield Finding(
                (*quotation.route, "post"),
                f"`{quotation.by}` speaks as “{quotation.post}” in `{quotation.id}`, but takes part as {posts}",
                related=tuple(((*each.route, "post"), "the participation") for each in parts),
                help="hold both against the source; a post that is the same need not be given twice",
                values=(quotation.id, quotation.post, *sorted(each.post for each in parts if each.post)),
            )


RULE = rule(__doc__, "H625", "speaker-post-contradiction", Severity.WARNING, find)
