"""A quotation is longer than a reader, or the law, would call a quotation.

## What it does
Reports a `text` or `original` of more than 250 words, or 500 Chinese characters.

## Why it matters
So many words are a copy of a speech. The right to quote ends somewhere before; and nobody can see what is the point.

## Example
```yaml
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
        quotations:
          - id: serik-1
            by_organisation: academy
            form: direct
            # note: Q816
            text: >-
              road and rail and river and reach road and rail and river and reach road and rail and river and reach
              road and rail and river and reach road and rail and river and reach road and rail and river and reach
              road and rail and river and reach road and rail and river and reach road and rail and river and reach
              road and rail and river and reach road and rail and river and reach road and rail and river and reach
              road and rail and river and reach road and rail and river and reach road and rail and river and reach
              road and rail and river and reach road and rail and river and reach road and rail and river and reach
              road and rail and river and reach road and rail and river and reach road and rail and river and reach
              road and rail and river and reach road and rail and river and reach road and rail and river and reach
              road and rail and river and reach road and rail and river and reach road and rail and river and reach
              road and rail and river and reach road and rail and river and reach road and rail and river and reach
              road and rail and river and reach road and rail and river and reach road and rail and river and reach
              road and rail and river and reach road and rail and river and reach road and rail and river and reach
```

## Use instead
```yaml
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
        quotations:
          - {id: serik-1, by_organisation: academy, form: direct, text: We build the road together.}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from forumcli.checks.context import CheckContext
from forumcli.checks.rule import Finding, rule
from forumcli.diagnostics.severity import Severity
from forumcli.model.languages import is_han

_MOST_WORDS, _MOST_HAN = 250, 500


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each verbatim text that is too long to be a quotation."""
    for _, _, quotation in context.quotations():
        both = (("text", quotation.text), ("original", quotation.original))
        for key, text in [(key, text) for key, text in both if text]:
            words, han = len(text.split()), sum(map(is_han, text))
            if words > _MOST_WORDS or han > _MOST_HAN:
                length = f"{words} words" if words > _MOST_WORDS else f"{han} characters"
                yield Finding(
                    (*quotation.route, key),
                    f"`{quotation.id}` quotes {length}",
                    help="keep the sentences that matter, each as a quotation, and sum up the rest",
                    values=(quotation.id, key),
                )


RULE = rule(__doc__, "Q816", "very-long-quotation", Severity.NOTE, find)
