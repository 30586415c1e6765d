"""What a dataset says stands in its sources: every quotation, every piece of evidence, every wording that is quoted."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from forumcli.dataset.shapes import ListShape, RecordShape, ScalarShape, fields_of
from forumcli.model.ids import Verbatim
from forumcli.model.quotation import Quotation
from forumcli.model.schema import Decoded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from forumcli.dataset.dataset import Dataset
    from forumcli.model.ids import SourceId
    from forumcli.yamltext.route import Route

Sort: TypeAlias = Literal["quotation", "evidence", "wording"]
"""`quotation`: the `text` of one; `evidence`: an excerpt; `wording`: printed words beside a value (`as`, `post_as`)."""

_SORT_OF: Final[dict[str, Sort]] = {"text": "quotation", "evidence": "evidence"}


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Words that are said to stand in a source."""

    source: SourceId
    words: str
    at: str | None
    sort: Sort
    key: str
    """The YAML key under which they stand."""
    record: Decoded
    """The statement, quotation or part of a source that they belong to."""
    owner: str
    """The id of the quotation, else of the edition, else of the source."""

    @property
    def route(self) -> Route:
        """Where they stand in the dataset."""
        return (*self.record.route, self.key)


def excerpts(dataset: Dataset) -> Iterator[Excerpt]:
    """Yield every excerpt in the order of the files: those of the reports, then what sources say of themselves."""
    for edition in dataset.editions.values():
        for report in edition.reports:
            for record in _parts(report):
                owner = record.id if isinstance(record, Quotation) else edition.id
                yield from _of(record, report.source, owner)
    for source in dataset.sources.values():
        for record in _parts(source):
            yield from _of(record, source.id, source.id)


def _parts(record: Decoded) -> Iterator[Decoded]:
    """Yield the records right inside a record."""
    for attribute, many in _record_fields(type(record)):  # type: ignore[arg-type]  # every class is hashable; mypy looks at its instances
        value = getattr(record, attribute)
        if many:
            yield from value
        elif value is not None:
            yield value


def _of(record: Decoded, source: SourceId, owner: str) -> Iterator[Excerpt]:
    at = getattr(record, "at", None)
    for attribute, key in _verbatim_fields(type(record)):  # type: ignore[arg-type]  # as above
        words = getattr(record, attribute)
        if words:
            yield Excerpt(source, words, at, _SORT_OF.get(key, "wording"), key, record, owner)


@cache
def _record_fields(cls: type[Decoded]) -> tuple[tuple[str, bool], ...]:
    found = []
    for field in fields_of(cls).values():
        many = isinstance(field.shape, ListShape)
        shape = field.shape.member if isinstance(field.shape, ListShape) else field.shape
        if isinstance(shape, RecordShape):
            found.append((field.attribute, many))
    return tuple(found)


@cache
def _verbatim_fields(cls: type[Decoded]) -> tuple[tuple[str, str], ...]:
    """Return the attributes of a record class that hold words of a source, with their YAML keys.

    The words of a speech in the language in which it was held stand in another text than the source's own.
    """
    return tuple(
        (field.attribute, name)
        for name, field in fields_of(cls).items()
        if field.shape == ScalarShape(Verbatim) and name != "original"
    )
