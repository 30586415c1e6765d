"""A quotation ends in the middle of a sentence, and nothing says that it goes on.

## What it does
Looks, by the fingerprint of the source, at what stands behind the last word of each quotation that is proved. Reported
is one after which neither the sentence ends, nor the speech, nor the paragraph, and that has no ellipsis.

## Why it matters
What was cut off may turn the sentence round: "We will build the line, if …". An ellipsis tells the reader that there is
more.

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
            text: Water knows no border, and so we build  # note: Q820
            at: 2
```
```text source:gazette
The ninth Cooperation Forum was held in Lanzhou on 13 July 2022, with more than 60 guests.

“Water knows no border, and so we build together,” said Aida Serik. Water comes first, she added. “It always does.”
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
            text: Water knows no border, and so we build …
            at: 2
```
```text source:gazette
The ninth Cooperation Forum was held in Lanzhou on 13 July 2022, with more than 60 guests.

“Water knows no border, and so we build together,” said Aida Serik. Water comes first, she added. “It always does.”
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from forumcli.checks.context import CheckContext
from forumcli.checks.proving import called
from forumcli.checks.rule import Finding, rule
from forumcli.diagnostics.severity import Severity
from forumcli.evidence.fingerprint import Fingerprint
from forumcli.evidence.passages import edge_stands
from forumcli.evidence.proofs import Proof
from forumcli.evidence.tokens import tokens

_ENDS = ".!?;:…。！？；："
_SHOWN = 16
_ENDED = re.compile(rf"[{_ENDS}][”’»\"'）)\]]*\Z")


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each proved quotation behind which its sentence goes on."""
    for proof in context.proofs:
        fingerprint = context.proofs.fingerprints.get(proof.excerpt.source)
        if fingerprint and proof.excerpt.sort == "quotation" and proof.verdict.proved and _goes_on(proof, fingerprint):
            last = proof.excerpt.words.split()[-1][-_SHOWN:]
            yield Finding(
                proof.excerpt.route,
                f"{called(proof)} breaks off after “{last}”; in `{proof.excerpt.source}` the sentence goes on",
                words=last,
                help="quote to the end of the sentence, or end with an ellipsis: …",
                values=(proof.excerpt.source, proof.excerpt.words),
            )


def _goes_on(proof: Proof, fingerprint: Fingerprint) -> bool:
    """Tell whether behind the last word nothing ends: no paragraph, no words in quotation marks, no sentence."""
    words = proof.excerpt.words.rstrip()
    if _ENDED.search(words) or not proof.verdict.stretches:
        return False
    behind = proof.verdict.stretches[-1].last
    number = fingerprint.paragraph_of(behind - 1)
    paragraph, place = fingerprint.paragraphs[number - 1], behind - fingerprint.starts[number - 1]
    if place == paragraph.words or any(mark.before == place and mark.side == "closes" for mark in paragraph.marks):
        return False
    return not _sentence_ends(words, behind, fingerprint)


def _sentence_ends(words: str, behind: int, fingerprint: Fingerprint) -> bool:
    """Tell whether a sign that ends a sentence stands in the source behind the last word."""
    cut = tokens(words)
    first = behind - len(cut.words)
    return any(edge_stands(replace(cut, text=words + sign), first, fingerprint, "closing") for sign in _ENDS)


RULE = rule(__doc__, "Q820", "quotation-cut-short", Severity.NOTE, find)
