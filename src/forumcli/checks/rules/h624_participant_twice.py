"""Somebody stands twice in one list of participants.

## What it does
Looks, in each report, for a person who is listed again with the same post and body, or without any, and for a body or a
group that is listed again. Who is listed once for each of several posts is listed once.

## Why it matters
Lists and counts of those who took part have them twice; and what is corrected in one entry stays wrong in the other.

## Example
```yaml
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
        participants:
          - {person: aida-serik, post: Minister, for: ministry, role: opened}
          - {person: aida-serik, post: minister, for: ministry, role: spoke}  # warning: H624
```

## Use instead
```yaml
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
        participants:
          - {person: aida-serik, post: Minister, for: ministry, role: [opened, spoke]}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from forumcli.checks.context import CheckContext
from forumcli.checks.posts import by_wording, same_post
from forumcli.checks.rule import Finding, rule
from forumcli.diagnostics.severity import Severity
from forumcli.model.statement import Participation


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each participation that repeats an earlier one of its report."""
    for edition, report in context.reports():
        seen: dict[tuple[str, str], list[Participation]] = {}
        for each in by_wording(report.participants):
            who = _who(each)
            if who is None:
                continue
            key, name = who
            earlier = seen.setdefault(who, [])
            first = next((one for one in earlier if _repeats(one, each)), None)
            if first:
                yield Finding(
                    (*each.route, key),
                    f"`{name}` takes part twice in `{edition.id}` by `{report.source}`",
                    related=(((*first.route, key), "the first entry"),),
                    help="make one entry of both: `role` may be a list; a second post of the person is given as `post`",
                    values=(report.source, name, each.post or ""),
                )
            earlier.append(each)


def _who(each: Participation) -> tuple[str, str] | None:
    """Return the key that names who took part, and the name; `None` where it is not clear who."""
    given = [(key, name) for key in ("person", "organisation", "group") if (name := getattr(each, key))]
    return given[0] if len(given) == 1 else None


def _repeats(one: Participation, other: Participation) -> bool:
    """Tell whether two entries of one taker of part say nothing that would make them two."""
    if not (one.post and other.post):
        return one.for_ == other.for_ or not (one.for_ and other.for_)
    return same_post(one.post, one.for_, other.post, other.for_)


RULE = rule(__doc__, "H624", "participant-twice", Severity.WARNING, find)
