"""A place goes by a name that it did not have on that date.

## What it does
Holds the printed name of a place (`as`) against the times for which the place's record gives that name. Names without
any time are always good.

## Why it matters
The capital of Kazakhstan was Nur-Sultan from 2019 to 2022. Another name on that date means that the source was written
later, or that the date is wrong.

## Example
```yaml
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
        held: 2024-05-28
        place: {value: astana, as: Nur-Sultan}  # warning: P502
```

## Use instead
```yaml
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
        held: 2024-05-28
        place: {value: astana, as: Astana}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from forumcli.checks.context import CheckContext
from forumcli.checks.editions import dates_of
from forumcli.checks.periods import out_of_time
from forumcli.checks.rule import Finding, rule
from forumcli.checks.wording import ids, listed
from forumcli.diagnostics.severity import Severity
from forumcli.model.series import Name
from forumcli.model.wording import same_words


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each printed name of a place that was in use only at other times."""
    for edition, report in context.reports():
        statement = report.place
        if statement is None or statement.as_ is None or statement.value not in context.dataset.places:
            continue
        place = context.dataset.places[statement.value]
        names = [name for name in place.names if same_words(name.text, statement.as_)]
        dates = dates_of(context.resolved[edition.id].fields["held"])
        if out_of_time(dates, names):
            when = listed(date.text for date in dates)
            used = listed(_time(name) for name in names)
            yield Finding(
                (*statement.route, "as"),
                f"{ids([place.id])} was called “{statement.as_}” {used}; `{edition.id}` is dated {when}",
                related=tuple(((*name.route, "text"), "the name") for name in names),
                help="hold the date and the name against the source; if it prints the name so, say so in a note",
                values=(report.source, statement.as_),
            )


def _time(name: Name) -> str:
    since = f"from {name.since.text}" if name.since else ""
    until = f"until {name.until.text}" if name.until else ""
    return " ".join(filter(None, (since, until)))


RULE = rule(__doc__, "P502", "place-name-anachronism", Severity.WARNING, find)
