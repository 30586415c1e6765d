"""Offices that one person holds at a time, such as Secretary-General of a body, and who appears in them when."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from forumcli.model.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from forumcli.checks.context import CheckContext
    from forumcli.model.edition import Edition
    from forumcli.model.person import Person
    from forumcli.model.report import Report
    from forumcli.model.statement import Participation
    from forumcli.yamltext.route import Route

_OF_A_STATE: Final = {"foreign minister": "Foreign Minister", "prime minister": "Prime Minister"}
_OF_A_BODY: Final = {"secretary general": "Secretary-General", "president": "President"}
_ALSO: Final = {
    "minister of foreign affairs": "foreign minister",
    "minister for foreign affairs": "foreign minister",
}


class Office(NamedTuple):
    """A post that one person holds at a time, of a body or of a country."""

    post: str
    of: str

    @property
    def named(self) -> str:
        """Name it for a message."""
        return f"{self.post} of `{self.of}`"


@dataclass(frozen=True, slots=True)
class Holding:
    """Somebody who takes part in an edition in such an office, by one report."""

    office: Office
    person: Person
    participation: Participation
    report: Report
    edition: Edition

    @property
    def at(self) -> Route:
        """Where the post is stated."""
        return (*self.participation.route, "post")

    @property
    def said(self) -> str:
        """Say who holds it, and by which source."""
        return f"`{self.person.id}` (“{self.participation.post}”) by `{self.report.source}`"


def holdings(context: CheckContext) -> Iterator[Holding]:
    """Yield everybody who takes part in an office that one person holds at a time, in the order of the files.

    Only posts that are nothing but that office count: a deputy, an acting or a former one is none, nor is a post that
    joins two offices. What is only announced is no appearance.
    """
    for edition, report in context.reports():
        if report.status and report.status.value == "announced":
            continue
        for each in report.participants:
            person = context.dataset.people.get(each.person) if each.person else None
            office = _office(each, person, context) if person else None
            if person and office:
                yield Holding(office, person, each, report, edition)


def _office(each: Participation, person: Person, context: CheckContext) -> Office | None:
    post = fold(each.post or "")
    post = _ALSO.get(post, post)
    body = context.dataset.organisations.get(each.for_) if each.for_ else None
    country = each.country or (body.country if body else None) or person.country
    if post in _OF_A_STATE and country:
        return Office(_OF_A_STATE[post], country)
    of = each.for_ or (country if post == "president" else None)
    return Office(_OF_A_BODY[post], of) if post in _OF_A_BODY and of else None
