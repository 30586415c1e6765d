"""Passages of a source are run together without a sign that words are missing between them.

## What it does
Reports excerpts that do not stand in their source, but whose parts, of four words or more, do, one behind the other.

## Why it matters
What was left out may be what mattered. An ellipsis tells the reader that something was.

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
            text: Water knows no border, and Water comes first, she added  # error: Q805
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
            form: first-person
            text: Water knows no border, and … Water comes first, she added
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
from forumcli.checks.proving import beginning, called, of_kind
from forumcli.checks.rule import Finding, rule
from forumcli.checks.wording import listed
from forumcli.diagnostics.severity import Severity


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each excerpt that is several passages without an ellipsis."""
    for proof in of_kind(context, "missing"):
        joined = proof.verdict.joined
        if joined:
            parts = listed(f"“{beginning(part)}”" for part in joined)
            yield Finding(
                proof.excerpt.route,
                f"{called(proof)} runs together {len(joined)} passages of `{proof.excerpt.source}`: {parts}",
                help="put “…” where words were left out, or copy the passage whole",
                words=joined[1],
                values=(proof.excerpt.source, proof.excerpt.words),
            )


RULE = rule(__doc__, "Q805", "unmarked-ellipsis", Severity.ERROR, find)
