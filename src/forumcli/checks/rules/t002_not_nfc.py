r"""A text writes a letter and its accent as two characters.

## What it does
Holds the texts that are ours to word against their normal form (NFC). What a source prints stays as it is.

## Why it matters
The same name in two forms looks the same and compares as different; a search in another program finds one of the two.

## Example
```yaml
people:
  - {id: ana, name: "Ana Mari\u0301n"}  # warning: T002
```

## Use instead
```yaml
people:
  - {id: ana, name: Ana Marín}
```
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from forumcli.checks.context import CheckContext
from forumcli.checks.mending import fix, rewrite
from forumcli.checks.rule import Finding, rule
from forumcli.diagnostics.severity import Severity


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each text of our own that is not in its composed form."""
    for text in context.texts:
        if text.verbatim or unicodedata.is_normalized("NFC", text.scalar.text):
            continue
        path = str(text.route[0])
        edit = rewrite(context.dataset.files[path].source, text.scalar, unicodedata.normalize("NFC", text.scalar.text))
        yield Finding(
            text.route,
            "a letter and its accent are written as two characters (the text is not in NFC)",
            help="write them as one",
            fix=fix("compose the letters", path, edit) if edit else None,
            values=("nfc",),
        )


RULE = rule(__doc__, "T002", "not-nfc", Severity.WARNING, find)
