"""The words given for a number do not state it.

## What it does
Looks for the ordinal in `as` and in `evidence`, in any spelling: 8th, eighth, VIII, 第八届, восьмой, الثامن. Numbers
that are marked as inferred say so themselves.

## Why it matters
Evidence that does not hold the number proves nothing; words that state another one contradict it.

## Example
```yaml
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
        number: {value: 8, evidence: The ninth Cooperation Forum was held, at: 1}  # warning: E724
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
        number: {value: 9, evidence: The ninth Cooperation Forum was held, at: 1}
```
```text source:gazette
The ninth Cooperation Forum was held in Lanzhou on 13 July 2022, with more than 60 guests.

“Water knows no border, and so we build together,” said Aida Serik. Water comes first, she added. “It always does.”

“Water knows no border, and so we build together,” the host repeated on 14 July in Astana.
```
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from forumcli.checks.context import CheckContext
from forumcli.checks.rule import Finding, rule
from forumcli.checks.wording import listed
from forumcli.diagnostics.severity import Severity
from forumcli.model.languages import script_of
from forumcli.model.ordinals import ordinals, states

_READ: Final = ("Latin", "Cyrillic", "Han", "Arabic", "Mixed")
"""The scripts whose ordinals can be read; of words in another nothing is said."""


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each wording of a number that does not state it."""
    for edition, report in context.reports():
        for number in report.number:
            for key, words in (("as", number.as_), ("evidence", number.evidence)):
                if words is None or number.inferred or states(words, number.value):
                    continue
                if script_of(words) not in _READ:
                    continue
                others = listed(dict.fromkeys(str(each.number) for each in ordinals(words)))
                yield Finding(
                    (*number.route, key),
                    f"`{report.source}` is said to number `{edition.id}` {number.value}, but the words state "
                    + (others or "no ordinal"),
                    help="hold the number against the source; what is deduced carries its reason (`inferred`)",
                    values=(report.source, str(number.value), words),
                )


RULE = rule(__doc__, "E724", "number-not-in-words", Severity.WARNING, find)
