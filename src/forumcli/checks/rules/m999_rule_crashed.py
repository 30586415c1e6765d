"""A rule could not do its work.

## What it does
Reports each rule that ended in an error of the program itself. It always runs, nothing silences it, and the check ends
with exit code 3: what the rule would have found is not known.

## Why it matters
A check that failed must not pass for one that found nothing.

## What to do
Report it to the makers of this program, with the message and, if you can, the record it is about. Until it is mended,
`--ignore` with the crashed rule's code runs all others.
"""

from __future__ import annotations

from collections.abc import Iterator

from forumcli.checks.context import CheckContext
from forumcli.checks.rule import Finding, rule
from forumcli.diagnostics.severity import Severity


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding at the front door for each crash of the run; the engine says which."""
    path = next(iter(context.dataset.files))
    for crash in context.crashes:
        yield Finding(
            (path,),
            f"{crash.code} crashed: {crash.reason}",
            help="this is a fault of the program, not of the data: please report it",
            values=(crash.code,),
        )


RULE = rule(__doc__, "M999", "rule-crashed", Severity.ERROR, find)
