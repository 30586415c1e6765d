"""What sources claim of a series as a whole: each claim read in its form, with the series that it is about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from forumcli.checks.wording import said, value_of
from forumcli.dataset.scalars import SCALARS
from forumcli.model.dates import PartialDate
from forumcli.resolve.resolved import Stated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from forumcli.checks.context import CheckContext
    from forumcli.dataset.dataset import Dataset
    from forumcli.model.edition import Edition
    from forumcli.model.ids import SeriesId, SourceId
    from forumcli.model.statement import SeriesClaim, SeriesStatement
    from forumcli.yamltext.route import Route


@dataclass(frozen=True, slots=True)
class Claim:
    """One claim that can be read; its value is a date or, of `held-so-far`, a number."""

    kind: SeriesClaim
    series: SeriesId
    edition: Edition
    """The edition in whose report it stands."""
    source: SourceId
    statement: SeriesStatement
    value: PartialDate | int

    @property
    def at(self) -> Route:
        """Where its value stands."""
        return value_of(self.statement)

    def said(self, dataset: Dataset) -> str:
        """Say who claims what, in the words of the source."""
        return said(Stated(self.source, self.statement, self.value), dataset)


def read(statement: SeriesStatement) -> PartialDate | int | None:
    """Return the value of a claim in its form; `None` of a statement that claims nothing.

    Raises:
        ValueError: the value is not in that form, or there is none.
    """
    if statement.claim is None:
        return None
    if statement.value is None:
        message = "it has no `value`"
        raise ValueError(message)
    if statement.claim == "held-so-far":
        number: int = SCALARS[int].parse(statement.value)
        return number
    return PartialDate.parse(statement.value)


def claims(context: CheckContext) -> Iterator[Claim]:
    """Yield every claim that can be read, in the order of the files; another rule reports the others."""
    for edition, report in context.reports():
        for each in report.of_series:
            about = each.series or edition.series[0]
            try:
                value = read(each)
            except ValueError:
                continue
            if each.claim and value is not None:
                yield Claim(each.claim, about, edition, report.source, each, value)
