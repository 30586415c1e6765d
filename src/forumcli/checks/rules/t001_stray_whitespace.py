r"""A text begins or ends with a blank, or has a tab or several blanks in a row.

## What it does
Looks at the texts that are ours to word: names, summaries, notes. What a source prints (`as`, `evidence`, `text`, the
text of a name) stays as it is.

## Why it matters
Nobody sees such a blank, and two names that look the same are two.

## Example
```yaml
series:
  - id: dialogue
    name: "Dialogue  of Cities "  # warning: T001
```

## Use instead
```yaml
series:
  - id: dialogue
    name: Dialogue of Cities
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from forumcli.checks.context import CheckContext
from forumcli.checks.mending import fix, rewrite
from forumcli.checks.rule import Finding, rule
from forumcli.diagnostics.severity import Severity
from forumcli.yamltext.node import Style

_STRAY = re.compile(r"\A[ \t]+|[ \t]+\Z|\t|[ \t]{2,}")


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each text of our own with blanks that nobody would miss."""
    for text in context.texts:
        written = text.scalar.text
        block = text.scalar.style in (Style.LITERAL, Style.FOLDED)
        if text.verbatim or not written.strip() or not _STRAY.search(written.rstrip() if block else written):
            continue
        path = str(text.route[0])
        tidy = re.sub(r"[ \t]+", " ", written.strip(" \t"))
        edit = rewrite(context.dataset.files[path].source, text.scalar, tidy)
        yield Finding(
            text.route,
            f"{_what(written)} in a text of our own",
            help="write one blank between words, and none around them",
            fix=fix("leave one blank between words", path, edit) if edit else None,
            values=("whitespace",),
        )


def _what(written: str) -> str:
    if "\t" in written:
        return "a tab stands"
    return "a blank stands at the edge" if written != written.strip(" ") else "several blanks stand in a row"


RULE = rule(__doc__, "T001", "stray-whitespace", Severity.WARNING, find)
