"""Words stand at several places of their source, and no paragraph is stated.

## What it does
Reports excerpts without `at` that stand in more than one paragraph.

## Why it matters
Nobody can tell which place is meant, nor who speaks there.

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
            text: Water knows no border, and so we build together  # warning: Q803
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
from forumcli.checks.proving import called, of_kind, places
from forumcli.checks.rule import Finding, rule
from forumcli.diagnostics.severity import Severity


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each excerpt that could be any of several."""
    for proof in of_kind(context, "ambiguous"):
        excerpt = proof.excerpt
        yield Finding(
            excerpt.route,
            f"{called(proof)} stands in `{excerpt.source}` in {places(proof)}",
            help="say which is meant: `at: " + proof.verdict.paragraphs[0] + "`",
            values=(excerpt.source, excerpt.words),
        )


RULE = rule(__doc__, "Q803", "quote-ambiguous", Severity.WARNING, find)
