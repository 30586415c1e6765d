"""The text is not YAML.

## What it does
Reports the place where the parser could not go on, in words for the person who mends it: a colon in a text without
quotes, a bracket or quotation mark that is never closed, a tab as indentation, the markers of an unfinished merge.

## Why it matters
Nothing of the file can be read, so nothing of it is checked.
The check then ends with exit code 3, whether this rule was selected or not.

## Example
```yaml
series:
  - id: dialogue
    name: Dialogue: the forum of cities  # error: S101
```

## Use instead
```yaml
series:
  - id: dialogue
    name: "Dialogue: the forum of cities"
```
"""

from __future__ import annotations

from collections.abc import Iterator

from forumcli.checks.context import CheckContext
from forumcli.checks.from_problems import problems
from forumcli.checks.rule import Finding, rule
from forumcli.diagnostics.severity import Severity


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each problem of this kind."""
    yield from problems(context, "yaml-syntax")


RULE = rule(__doc__, "S101", "yaml-syntax", Severity.ERROR, find)
