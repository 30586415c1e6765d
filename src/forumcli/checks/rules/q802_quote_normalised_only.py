"""Words stand in their source only but for case, marks or spacing.

## What it does
Reports excerpts that the fingerprint proves only after case, quotation marks, dashes, other marks and spacing are
folded, and says what differs where that can be found out.

## Why it matters
Verbatim is to the letter. Where the marks were changed, a reader who looks for the words does not find them.

## Example
```yaml
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
        participants: [{person: aida-serik, role: spoke}]
        quotations:
          - id: serik-2022
            by: aida-serik
            form: direct
            text: Water knows no border and so we build together  # note: Q802
            at: 2
```
```text source:gazette
The ninth Cooperation Forum was held in Lanzhou on 13 July 2022, with more than 60 guests.

“Water knows no border, and so we build together,” said Aida Serik. Water comes first, she added. “It always does.”

“Water knows no border, and so we build together,” the host repeated on 14 July in Astana.
```

## Use instead
```yaml
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
        participants: [{person: aida-serik, role: spoke}]
        quotations:
          - id: serik-2022
            by: aida-serik
            form: direct
            text: Water knows no border, and so we build together
            at: 2
```
```text source:gazette
The ninth Cooperation Forum was held in Lanzhou on 13 July 2022, with more than 60 guests.

“Water knows no border, and so we build together,” said Aida Serik. Water comes first, she added. “It always does.”

“Water knows no border, and so we build together,” the host repeated on 14 July in Astana.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from forumcli.checks.context import CheckContext
from forumcli.checks.proving import called, of_kind
from forumcli.checks.rule import Finding, rule
from forumcli.diagnostics.severity import Severity


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each excerpt that is proved only when folded."""
    for proof in of_kind(context, "normalised"):
        excerpt = proof.excerpt
        yield Finding(
            excerpt.route,
            f"{called(proof)} stands in `{excerpt.source}` only but for {proof.verdict.difference}",
            help="write the words as the source prints them, its misprints included",
            values=(excerpt.source, excerpt.words),
        )


RULE = rule(__doc__, "Q802", "quote-normalised-only", Severity.NOTE, find)
