"""Words that are said to stand in a source do not stand there.

## What it does
Holds every quotation, every piece of evidence and every printed wording of four words or more against the fingerprint
of its source. A passage that is only alike does not count.

## Why it matters
One changed word puts something into somebody's mouth. It is the one mistake that a reader cannot see.

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
            text: Water knows no frontier, and so we build together  # error: Q801
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
    """Yield a finding for each excerpt that is missing; those run together from several passages have Q805."""
    for proof in of_kind(context, "missing"):
        if not proof.verdict.joined:
            excerpt = proof.excerpt
            yield Finding(
                excerpt.route,
                f"{called(proof)} does not stand in `{excerpt.source}`: {proof.verdict.difference}",
                help="copy the words from the source; `forum evidence verify --texts` shows the nearest passage",
                values=(excerpt.source, excerpt.words),
            )


RULE = rule(__doc__, "Q801", "quote-not-in-source", Severity.ERROR, find)
