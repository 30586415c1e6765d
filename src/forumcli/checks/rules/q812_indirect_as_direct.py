"""Words given as direct speech stand outside quotation marks in their source.

## What it does
Holds each direct quotation against the fingerprint's record of where quotation marks stand. A closing mark without an
opening one is taken to close what stands before it in the paragraph: that slip is the source's.

## Why it matters
Reported speech is the reporter's wording. To print it inside quotation marks puts it into the speaker's mouth.

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
            text: Water comes first, she added  # error: Q812
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
from forumcli.checks.proving import called
from forumcli.checks.rule import Finding, rule
from forumcli.diagnostics.severity import Severity
from forumcli.evidence.fingerprint import Fingerprint
from forumcli.evidence.passages import Stretch
from forumcli.evidence.quotation_marks import inside
from forumcli.model.quotation import Quotation


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each direct quotation with words outside quotation marks."""
    for proof in context.proofs:
        record = proof.excerpt.record
        fingerprint = context.proofs.fingerprints.get(proof.excerpt.source)
        if not isinstance(record, Quotation) or record.form != "direct" or proof.excerpt.sort != "quotation":
            continue
        if fingerprint and not all(_is_inside(each, fingerprint) for each in proof.verdict.stretches):
            yield Finding(
                proof.excerpt.route,
                f"{called(proof)} is given as direct speech, but stands outside quotation marks in "
                f"`{proof.excerpt.source}`",
                help="make it `form: indirect` with a `summary` in words of our own, and the words as `evidence`",
                values=(proof.excerpt.source, proof.excerpt.words),
            )


def _is_inside(stretch: Stretch, fingerprint: Fingerprint) -> bool:
    """Tell whether some words stand inside quotation marks, in each paragraph that they reach over."""
    for number in {fingerprint.paragraph_of(word) for word in range(stretch.first, stretch.last)}:
        start, end = fingerprint.starts[number - 1], fingerprint.starts[number]
        low, high = max(stretch.first, start) - start, min(stretch.last, end) - start
        paragraph = fingerprint.paragraphs[number - 1]
        if not inside(paragraph.marks, paragraph.words, low, high):
            return False
    return True


RULE = rule(__doc__, "Q812", "indirect-as-direct", Severity.ERROR, find)
