"""The baseline has a finding that no longer occurs.

## What it does
With `--baseline`, reports each entry of a rule that ran whose finding is not there any more, or not as often.

## Why it matters
The fault was mended: good. An entry that stays would hide the same fault if it came back.

## Example
```yaml
series:
  - {id: dialogue, name: Dialogue of Cities}
```
```json baseline
{
  "kind": "forum check baseline",
  "version": 1,
  "findings": [
    {
      "fingerprint": "0123456789abcdef",  # note: M006
      "code": "N305", "name": "number-in-series-name", "record": "series/dialogue", "field": "name", "count": 1,
      "message": "the name has an ordinal"
    }
  ]
}
```

## Use instead
```yaml
series:
  - {id: dialogue, name: Dialogue of Cities}
```
```json baseline
{"kind": "forum check baseline", "version": 1, "findings": []}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from forumcli.checks.context import CheckContext
from forumcli.checks.renamed import still_there
from forumcli.checks.rule import Finding, rule
from forumcli.diagnostics.severity import Severity
from forumcli.yamltext.display import excerpt


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each entry of the baseline that occurs less often, and whose record is still there."""
    for gone in context.gone:
        entry = gone.entry
        if not entry.record or still_there(entry.record, context):
            often = f"occurs {gone.found} instead of {entry.count} times" if gone.found else "no longer occurs"
            yield Finding(
                entry.place,
                f"{entry.code} {entry.name} of `{entry.record or 'the dataset'}` {often}: {excerpt(entry.message)}",
                help="write the baseline anew with --write-baseline",
                values=(entry.fingerprint,),
            )


RULE = rule(__doc__, "M006", "baseline-shrank", Severity.NOTE, find)
