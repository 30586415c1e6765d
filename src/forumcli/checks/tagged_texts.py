"""The texts of a dataset that are said to be in a language: names, titles of sources, quotations."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from forumcli.checks.context import CheckContext
    from forumcli.model.organisation import Organisation
    from forumcli.model.person import Person
    from forumcli.model.place import Place
    from forumcli.model.series import Name, Series
    from forumcli.yamltext.route import Route


@dataclass(frozen=True, slots=True)
class Tagged:
    """A text, where it stands, its language, and where that is said."""

    text: str
    at: Route
    language: str
    language_at: Route
    sort: str
    """What it is, for a message: a name, a title, a quotation."""


def tagged_texts(context: CheckContext) -> Iterator[Tagged]:
    """Yield every text with a language: of a quotation without one, that of its source.

    Not among them are titles that do not come from the text (`title_note`): they may be in any language.
    """
    for name in _names(context):
        if name.language:
            yield Tagged(name.text, (*name.route, "text"), name.language, (*name.route, "language"), "name")
    for source in context.dataset.sources.values():
        if source.title and source.title_note is None:
            at, language_at = (*source.route, "title"), (*source.route, "language")
            yield Tagged(source.title, at, source.language, language_at, "title")
    for _, report, quotation in context.quotations():
        said = quotation if quotation.language else context.dataset.sources.get(report.source)
        if quotation.text and said and said.language:
            at, language_at = (*quotation.route, "text"), (*said.route, "language")
            yield Tagged(quotation.text, at, said.language, language_at, "quotation")


def tags(context: CheckContext) -> Iterator[tuple[str, Route]]:
    """Yield every language tag of a dataset, and where it stands."""
    for name in _names(context):
        if name.language:
            yield name.language, (*name.route, "language")
    for source in context.dataset.sources.values():
        yield source.language, (*source.route, "language")
    for _, _, quotation in context.quotations():
        if quotation.language:
            yield quotation.language, (*quotation.route, "language")


def _names(context: CheckContext) -> Iterator[Name]:
    held = context.dataset
    records: Iterator[Series | Person | Organisation | Place] = itertools.chain(
        held.series.values(), held.people.values(), held.organisations.values(), held.places.values()
    )
    for record in records:
        yield from record.names
