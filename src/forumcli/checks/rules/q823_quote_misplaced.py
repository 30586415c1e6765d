"""Words stand in another paragraph of their source than the stated one.

## What it does
Reports excerpts that the fingerprint proves, but not in the paragraph under `at`.

## Why it matters
The paragraph is how a reader finds the words, and how the same words at two places are told apart.

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
            form: first-person
            text: Water comes first, she added
            at: 1  # error: Q823
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
    """Yield a finding for each excerpt that stands elsewhere."""
    for proof in of_kind(context, "misplaced"):
        excerpt = proof.excerpt
        yield Finding(
            (*excerpt.record.route, "at"),
            f"{called(proof)} is said to stand in paragraph {excerpt.at} of `{excerpt.source}`, but stands in "
            f"{places(proof)}",
            help="paragraphs are counted by blank lines from 1",
            values=(excerpt.source, excerpt.words, str(excerpt.at)),
        )


RULE = rule(__doc__, "Q823", "quote-misplaced", Severity.ERROR, find)
