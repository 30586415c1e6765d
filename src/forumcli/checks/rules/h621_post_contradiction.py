"""Two sources give one person different posts at one edition.

## What it does
Compares posts and bodies of each person across the reports of an edition. A shorter wording of the same post does not
clash ("minister" and "Minister of Foreign Affairs"), nor do a body and the body it is part of. A deputy is no chief.
Who holds several offices may be called by any of them: sources clash only if none of the posts of one fits one of the
other's.

## Why it matters
One source is out of date or wrong, or two people of one name were taken for one.

## Example
```yaml
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
        participants:
          - person: aida-serik
            post: Foreign Minister  # warning: H621
            role: spoke
      - source: herald
        participants:
          - person: aida-serik
            post: Secretary-General
            role: spoke
```

## Use instead
```yaml
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
        participants:
          - person: aida-serik
            post: Foreign Minister
            role: spoke
      - source: herald
        participants:
          - person: aida-serik
            post: Minister of Foreign Affairs
            role: spoke
```
"""

from __future__ import annotations

from collections.abc import Iterator

from forumcli.checks.context import CheckContext
from forumcli.checks.posts import Held, by_wording, contradict
from forumcli.checks.rule import Finding, rule
from forumcli.diagnostics.severity import Severity
from forumcli.model.edition import Edition
from forumcli.model.ids import PersonId, SourceId


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield one finding for each person whose posts at an edition differ between sources."""
    for edition in context.dataset.editions.values():
        posts: dict[PersonId, list[Held]] = {}
        for report in edition.reports:
            for each in by_wording(report.participants):
                if each.person and (each.post or each.for_):
                    posts.setdefault(each.person, []).append(Held(report.source, each))
        for person, held in posts.items():
            first = held[0]
            others = [each for each in held[1:] if each.source not in _agreeing(held, context)]
            if others:
                yield _finding(edition, person, first, others)


def _agreeing(held: list[Held], context: CheckContext) -> set[SourceId]:
    """Return the sources that give at least one post which fits one of the first source's: people hold several."""
    first = [each for each in held if each.source == held[0].source]
    fitting = {each.source for each in held if any(not contradict(one, each, context.dataset) for one in first)}
    return fitting | {held[0].source}


def _finding(edition: Edition, person: PersonId, first: Held, others: list[Held]) -> Finding:
    said = "; ".join(each.said for each in (first, *others))
    return Finding(
        first.route,
        f"the sources give `{person}` different posts at `{edition.id}`: {said}",
        label=first.said,
        related=tuple((each.route, each.said) for each in others),
        help="hold both against the sources; if they do differ, say so in a note and suppress this with the reason",
        values=(person, *sorted(f"{each.source}={each.participation.post}" for each in (first, *others))),
    )


RULE = rule(__doc__, "H621", "post-contradiction", Severity.WARNING, find)
