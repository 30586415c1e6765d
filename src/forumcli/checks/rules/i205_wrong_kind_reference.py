"""An id leads to a record of another kind.

## What it does
Reports ids that exist, but belong to a place where a body is wanted, to a person where a source is wanted, and so on.

## Why it matters
The reference cannot be followed, and mostly a statement stands under the wrong key.

## Example
```yaml
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
        hosts:
          - organisation: lanzhou  # error: I205
            verb: hosted
```

## Use instead
```yaml
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
        place: lanzhou
        hosts:
          - organisation: academy
            verb: hosted
```
"""

from __future__ import annotations

from collections.abc import Iterator

from forumcli.checks.context import CheckContext
from forumcli.checks.rule import Finding, rule
from forumcli.checks.wording import listed
from forumcli.diagnostics.severity import Severity
from forumcli.model.ids import SINGULAR, Kind


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each reference whose id only records of other kinds have."""
    for reference in context.dataset.references:
        kinds = context.kinds.get(reference.id)
        if kinds and reference.kind not in kinds:
            found = listed(f"the id of {_one(kind)}" for kind in kinds)
            yield Finding(
                reference.route,
                f"`{reference.id}` is {found}; here the id of {_one(reference.kind)} is wanted",
                help="correct the id, or move the statement to the key that it belongs to",
                values=(reference.kind, reference.id),
            )


def _one(kind: Kind) -> str:
    name = SINGULAR[kind]
    return f"an {name}" if name[0] in "aeiou" else f"a {name}"


RULE = rule(__doc__, "I205", "wrong-kind-reference", Severity.ERROR, find)
