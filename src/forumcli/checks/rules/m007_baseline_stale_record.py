"""The baseline names a record that does not exist.

## What it does
With `--baseline`, reports each entry of a rule that ran whose record's id no record has, nor had before (`redirects`).

## Why it matters
The record was renamed or removed. If it was renamed without a redirect, its known findings are reported as new
ones: this entry says why.

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
      "fingerprint": "0123456789abcdef",  # warning: M007
      "code": "N305", "name": "number-in-series-name", "record": "series/dialog", "field": "name", "count": 1,
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
from forumcli.dataset.nearest import nearest
from forumcli.diagnostics.severity import Severity


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each entry of the baseline that does not occur and whose record is gone."""
    for gone in context.gone:
        entry = gone.entry
        if not entry.record or still_there(entry.record, context):
            continue
        kind, _, id_ = entry.record.partition("/")
        redirected = context.dataset.front.redirects.get(id_)
        near = redirected or nearest(id_, (each for each, kinds in context.kinds.items() if kind in kinds))
        became = f"it may be `{near}` now: " if near else ""
        yield Finding(
            entry.place,
            f"the baseline has {entry.code} {entry.name} of `{entry.record}`, which does not exist",
            help=f"{became}write the baseline anew with --write-baseline",
            values=(entry.fingerprint,),
        )


RULE = rule(__doc__, "M007", "baseline-stale-record", Severity.WARNING, find)
