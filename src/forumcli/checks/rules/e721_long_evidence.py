"""A piece of evidence is longer than 25 words.

## What it does
Counts the words of every `evidence`; of Chinese text, two characters count as one word.

## Why it matters
Evidence is the shortest excerpt that proves a statement. More than that is copying.

## Example
```yaml
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
        number:
          value: 9
          # warning: E721
          evidence: >-
            one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
            eighteen nineteen twenty and then one two three four five six
```

## Use instead
```yaml
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
        number: {value: 9, evidence: the ninth forum was held}
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from forumcli.checks.context import CheckContext, statements
from forumcli.checks.rule import Finding, rule
from forumcli.diagnostics.severity import Severity

_MOST_WORDS = 25
_WORD = re.compile(r"[\u3400-\u9fff]{1,2}|[^\s\u3400-\u9fff]*[^\W\u3400-\u9fff][^\s\u3400-\u9fff]*")


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each excerpt that is longer than allowed."""
    for edition, report in context.reports():
        for statement in statements(report):
            if statement.evidence and (words := len(_WORD.findall(statement.evidence))) > _MOST_WORDS:
                yield Finding(
                    (*statement.route, "evidence"),
                    f"evidence of `{report.source}` for `{edition.id}` has {words} words; {_MOST_WORDS} are allowed",
                    help="keep the words that prove the statement",
                    values=(statement.evidence,),
                )


RULE = rule(__doc__, "E721", "long-evidence", Severity.WARNING, find)
