"""A post is stated for a date on which the person did not hold it.

## What it does
Holds the post of each participant against the person's `tenures`. Where the tenures have that very post, and none of
those covers the date of the edition, it is reported. Posts that no tenure has are left alone.

## Why it matters
The date is wrong, the tenure is, or the source gives a former post as if it were held.

## Example
```yaml
people:
  - id: temir-isaev
    name: Temir Isaev
    tenures: [{post: Secretary-General, organisation: academy, since: 2019, until: 2021}]
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
        held: 2022-07-13
        participants:
          - {person: temir-isaev, post: Secretary-General, for: academy, role: spoke}  # warning: H601
```

## Use instead
```yaml
people:
  - id: temir-isaev
    name: Temir Isaev
    tenures: [{post: Secretary-General, organisation: academy, since: 2019, until: 2022}]
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
        held: 2022-07-13
        participants:
          - {person: temir-isaev, post: Secretary-General, for: academy, role: spoke}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from forumcli.checks.context import CheckContext
from forumcli.checks.editions import dates_of
from forumcli.checks.periods import out_of_time
from forumcli.checks.posts import same_post
from forumcli.checks.rule import Finding, rule
from forumcli.checks.wording import listed
from forumcli.diagnostics.severity import Severity
from forumcli.model.person import Tenure


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each stated post that the person held at other times only."""
    for edition, report in context.reports():
        dates = dates_of(context.resolved[edition.id].fields["held"])
        for each in report.participants:
            if not each.person or not each.post:
                continue
            person = context.dataset.people.get(each.person)
            tenures = [
                tenure
                for tenure in (person.tenures if person else ())
                if same_post(each.post, each.for_, tenure.post, tenure.organisation)
            ]
            if out_of_time(dates, tenures):
                yield Finding(
                    (*each.route, "post"),
                    f"`{each.person}` was {each.post} {listed(_time(tenure) for tenure in tenures)}; "
                    f"`{edition.id}` is dated {listed(date.text for date in dates)}",
                    related=tuple(((*tenure.route, "post"), "the tenure") for tenure in tenures),
                    help="hold the date and the tenure against the sources; if a source errs, ignore it here",
                    values=(report.source, each.person, each.post),
                )


def _time(tenure: Tenure) -> str:
    said = (f"{word} {date.text}" for word, date in (("from", tenure.since), ("to", tenure.until)) if date)
    return " ".join(said)


RULE = rule(__doc__, "H601", "office-not-held", Severity.WARNING, find)
