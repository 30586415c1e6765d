"""A suppression silences nothing.

## What it does
Reports each rule named in a `# forum: ignore[…]`, or in the `ignore` of a record, whose findings it does not silence,
although the rule ran. Rules about the check itself (M001 and so on) are never silenced. While anything cannot be
read, nothing is said: rules keep silent then, too.

## Why it matters
The fault was mended and the exception stayed. It would silence the next fault of the kind, unseen.

## Example
```yaml
series:
  # warning: M001
  - id: dialogue  # forum: ignore[N305] the name has an ordinal since 1990
    name: Dialogue of Cities
```

## Use instead
```yaml
series:
  - id: dialogue
    name: Dialogue of Cities
```
"""

from __future__ import annotations

from collections.abc import Iterator

from forumcli.checks.context import CheckContext
from forumcli.checks.locate import node_at, route_at
from forumcli.checks.mending import fix, removal, uncommented
from forumcli.checks.rule import Finding, rule
from forumcli.checks.suppression import Named, Suppression
from forumcli.diagnostics.diagnostic import Fix
from forumcli.diagnostics.severity import Severity
from forumcli.yamltext.edit import Edit
from forumcli.yamltext.node import Sequence
from forumcli.yamltext.source import Span


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each rule that a suppression names in vain; the engine says which."""
    for suppression, named in context.unused if not context.lost.anything else ():
        yield Finding(
            named.place,
            f"{named.text} has no finding here that could be ignored",
            label="silences nothing",
            help="remove it",
            fix=_removed(suppression, named, context),
            values=(named.text, suppression.reason),
        )


def _removed(suppression: Suppression, named: Named, context: CheckContext) -> Fix | None:
    """Remove the rule from the brackets; the last one with its comment, or with the entry of the record."""
    path = named.place.path
    file = context.dataset.files[path]
    if suppression.record:
        route = route_at(file.tree, suppression.place.span.start)[:-1]
        listed = node_at(file.tree, route[:-1])
        alone = isinstance(listed, Sequence) and len(listed.items) == 1
        edit = removal(context.dataset, (path, *(route[:-1] if alone else route)))
        return fix("remove it", path, edit) if edit else None
    if len(suppression.rules) == 1:
        return fix("remove the comment", path, uncommented(file.source, suppression.place.span))
    start, end = named.place.span
    if suppression.rules[-1] == named:
        start = suppression.rules[-2].place.span.end
    else:
        end = suppression.rules[suppression.rules.index(named) + 1].place.span.start
    return fix(f"remove {named.text}", path, Edit(Span(start, end), ""))


RULE = rule(__doc__, "M001", "unused-suppression", Severity.WARNING, find)
