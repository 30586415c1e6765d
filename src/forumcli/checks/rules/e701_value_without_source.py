"""Nothing says where a value of a record comes from.

## What it does
What a report states has the report's source. Looked at is what stands outside the reports: names that have neither
`source` nor `added`, tenures without `source`, and `founded` without `founded_source`.

## Why it matters
A name or a year that nobody can trace is believed like any other, and cannot be checked, corrected or taken back.

## Example
```yaml
people:
  - id: temir-isaev
    name: Temir Isaev
    names:
      - {text: Темир Исаев, language: ru}  # note: E701
    tenures:
      - {post: rector, since: 2019}  # note: E701
```

## Use instead
```yaml
people:
  - id: temir-isaev
    name: Temir Isaev
    names:
      - {text: Темир Исаев, language: ru, added: search key; no source prints it}
    tenures:
      - {post: rector, since: 2019, source: gazette}
```
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from forumcli.checks.context import CheckContext
from forumcli.checks.rule import Finding, rule
from forumcli.diagnostics.severity import Severity
from forumcli.model.organisation import Organisation
from forumcli.model.person import Person
from forumcli.model.place import Place
from forumcli.model.series import Series


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each name, tenure and year of foundation without its origin."""
    dataset = context.dataset
    named: Iterator[Series | Person | Organisation | Place] = chain(
        dataset.series.values(), dataset.people.values(), dataset.organisations.values(), dataset.places.values()
    )
    for record in named:
        for name in record.names:
            if not name.source and name.added is None:
                yield Finding(
                    (*name.route, "text"),
                    f"nothing says where the name “{name.text}” of `{record.id}` comes from",
                    help="name the `source` that prints it, or say in `added` why it stands here",
                    values=(record.id, name.text),
                )
    for person in dataset.people.values():
        for tenure in person.tenures:
            if tenure.source is None:
                yield Finding(
                    (*tenure.route, "post"),
                    f"nothing says where the tenure of `{person.id}` as {tenure.post} comes from",
                    help="name the `source`",
                    values=(person.id, tenure.post),
                )
    for body in dataset.organisations.values():
        if body.founded and body.founded_source is None:
            yield Finding(
                (*body.route, "founded"),
                f"nothing says where the foundation of `{body.id}` in {body.founded.text} comes from",
                help="name the `founded_source`",
                values=(body.id, body.founded.text),
            )


RULE = rule(__doc__, "E701", "value-without-source", Severity.NOTE, find)
