"""A list has one member twice.

## What it does
Compares the members of each list in a record: texts, and statements that agree in every key.

## Why it matters
A country or topic that is listed twice is counted twice, and mostly stands where another should.

## Example
```yaml
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
        countries:
          - KZ
          - UZ
          - KZ  # warning: S123
```

## Use instead
```yaml
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
        countries:
          - KZ
          - UZ
          - KG
```
"""

from __future__ import annotations

from collections.abc import Iterator

from forumcli.checks.context import CheckContext
from forumcli.checks.inner_nodes import inner_nodes, key_of
from forumcli.checks.rule import Finding, rule
from forumcli.diagnostics.severity import Severity
from forumcli.yamltext.display import excerpt
from forumcli.yamltext.node import Mapping, Node, Scalar, Sequence


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each member of a list that an earlier one is the same as."""
    for route, node in inner_nodes(context.dataset):
        seen: dict[object, int] = {}
        for index, member in enumerate(node.items if isinstance(node, Sequence) else ()):
            said = _said(member)
            if said:
                first = seen.setdefault(_written(member), index)
                if first != index:
                    yield Finding(
                        (*route, index),
                        f"`{key_of(route)}` has “{excerpt(said)}” twice",
                        related=(((*route, first), "the first time"),),
                        help="leave one out, or write what was meant",
                        values=(said,),
                    )


def _said(member: Node) -> str | None:
    """Return the text of a member, or the value of a statement; `None` for all else, which other rules compare."""
    value = member.get("value") if isinstance(member, Mapping) else member
    return value.text if isinstance(value, Scalar) and value.text else None


def _written(member: Node) -> object:
    """Return what is written in a member, whatever its layout and the order of its keys."""
    if isinstance(member, Scalar):
        return member.text
    if isinstance(member, Sequence):
        return tuple(_written(each) for each in member.items)
    return frozenset((entry.key.text, _written(entry.value)) for entry in member.entries)


RULE = rule(__doc__, "S123", "repeated-member", Severity.WARNING, find)
