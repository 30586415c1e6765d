"""Where each person, body and place comes in: the reports read backwards, once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from forumcli.dataset.shapes import ListShape, RecordShape, ScalarShape, fields_of
from forumcli.model.ids import KIND_OF_ID, Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from forumcli.model.edition import Edition
    from forumcli.model.report import Report
    from forumcli.model.schema import Decoded


@dataclass(frozen=True, slots=True)
class Use:
    """One place at which a report points at a record.

    `section` is the report's key (`participants`, `hosts`), `key` the key within the statement (`person`, `for`).
    """

    edition: Edition
    report: Report
    section: str
    key: str
    statement: Decoded


Uses = dict[tuple[Kind, str], list[Use]]


def uses_in(editions: Iterable[Edition]) -> Mapping[tuple[Kind, str], list[Use]]:
    """Collect the uses of every record, in the order of the editions given."""
    uses: Uses = {}
    for edition in editions:
        for report in edition.reports:
            uses.setdefault(("sources", report.source), []).append(Use(edition, report, "reports", "source", report))
            for section, statement in statements(report):
                for kind, id_, key in _references(statement):
                    uses.setdefault((kind, id_), []).append(Use(edition, report, section, key, statement))
    return uses


def statements(report: Report) -> Iterator[tuple[str, Decoded]]:
    """Yield every statement of a report with the key it stands under, in the order of the codebook."""
    for name, field in fields_of(type(report)).items():
        value = getattr(report, field.attribute)
        if isinstance(field.shape, RecordShape) and value is not None:
            yield name, value
        elif isinstance(field.shape, ListShape) and isinstance(field.shape.member, RecordShape):
            yield from ((name, each) for each in value)


def _references(statement: Decoded) -> Iterator[tuple[Kind, str, str]]:
    for name, field in fields_of(type(statement)).items():
        value = getattr(statement, field.attribute)
        shape = field.shape.member if isinstance(field.shape, ListShape) else field.shape
        if not value or name == "id" or not isinstance(shape, ScalarShape) or shape.type not in KIND_OF_ID:
            continue
        for id_ in value if isinstance(value, tuple) else (value,):
            yield KIND_OF_ID[shape.type], id_, name
