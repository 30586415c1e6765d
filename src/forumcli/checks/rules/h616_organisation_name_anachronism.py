"""A body goes by a name that it did not have on that date.

## What it does
Holds the printed name of a host (`as`) against the times for which the body's record gives that name. Names without any
time are always good.

## Why it matters
The source was written later, or the date is wrong, or another body is meant.

## Example
```yaml
organisations:
  - id: bureau
    name: Bureau of Foreign Affairs
    names:
      - {text: Foreign Affairs Office, until: 2018-12}
      - {text: Bureau of Foreign Affairs, since: 2019-01}
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
        held: 2022-07-13
        hosts:
          - {organisation: bureau, verb: hosted, as: Foreign Affairs Office}  # warning: H616
```

## Use instead
```yaml
organisations:
  - id: bureau
    name: Bureau of Foreign Affairs
    names:
      - {text: Foreign Affairs Office, until: 2018-12}
      - {text: Bureau of Foreign Affairs, since: 2019-01}
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
        held: 2022-07-13
        hosts:
          - {organisation: bureau, verb: hosted, as: Bureau of Foreign Affairs}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from forumcli.checks.context import CheckContext
from forumcli.checks.editions import dates_of
from forumcli.checks.periods import out_of_time
from forumcli.checks.rule import Finding, rule
from forumcli.checks.wording import listed
from forumcli.diagnostics.severity import Severity
from forumcli.model.wording import same_words


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each printed name of a host that was in use only at other times."""
    for edition, report in context.reports():
        dates = dates_of(context.resolved[edition.id].fields["held"])
        for host in report.hosts:
            if not host.organisation or host.as_ is None:
                continue
            body = context.dataset.organisations.get(host.organisation)
            names = [name for name in (body.names if body else ()) if same_words(name.text, host.as_)]
            if out_of_time(dates, names):
                when = listed(date.text for date in dates)
                yield Finding(
                    (*host.route, "as"),
                    f"`{host.organisation}` did not go by “{host.as_}” on the date of `{edition.id}`, {when}",
                    related=tuple(((*name.route, "text"), "the name") for name in names),
                    help="hold the date and the name against the source; if it prints the name so, say so in a note",
                    values=(report.source, host.as_),
                )


RULE = rule(__doc__, "H616", "organisation-name-anachronism", Severity.WARNING, find)
