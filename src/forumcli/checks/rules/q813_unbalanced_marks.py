"""Quotation marks or brackets in a quotation do not balance.

## What it does
Counts the opening and closing marks in `text` and `original`: “ ” « » ( ) [ ], and straight marks in pairs.

## Why it matters
Mostly a mark was lost in copying. Some sources print it so: then a note on the quotation tells the reader, and with a
note there is no finding.

## Example
```yaml
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
        quotations:
          - id: academy-2022
            by_organisation: academy
            form: direct
            text: We build the “Silk Road together  # note: Q813
```

## Use instead
```yaml
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
        quotations:
          - id: academy-2022
            by_organisation: academy
            form: direct
            text: We build the “Silk Road” together
```
"""

from __future__ import annotations

from collections.abc import Iterator

from forumcli.checks.context import CheckContext
from forumcli.checks.rule import Finding, rule
from forumcli.diagnostics.severity import Severity

_PAIRS = (("“", "”"), ("«", "»"), ("(", ")"), ("[", "]"), ('"', '"'))


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each text of a quotation with a mark that has no partner, and no note."""
    for _, report, quotation in context.quotations():
        for key, text in (("text", quotation.text), ("original", quotation.original)):
            lonely = _lonely(text) if text else None
            if lonely and not quotation.note:
                yield Finding(
                    (*quotation.route, key),
                    f"in `{quotation.id}` of `{report.source}` a {lonely} has no partner",
                    words=lonely,
                    help="hold the text against the source; if it prints it so, say so in a note",
                    values=(quotation.id, key, lonely),
                )


def _lonely(text: str) -> str | None:
    """Return the first kind of mark that is opened and not closed, or the other way round."""
    for opening, closing in _PAIRS:
        opened, closed = text.count(opening), text.count(closing)
        if opened > closed or (opening == closing and opened % 2):
            return opening
        if opened < closed:
            return closing
    return None


RULE = rule(__doc__, "Q813", "unbalanced-marks", Severity.NOTE, find)
