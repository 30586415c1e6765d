"""Reports to resolved values: what all agree on, else the finer, else what is settled, else disputed."""

from __future__ import annotations

import itertools
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, get_args

from forumcli.dataset.scalars import SCALARS
from forumcli.dataset.shapes import ChoiceShape, ScalarShape, fields_of
from forumcli.model.edition import Edition, SingleField
from forumcli.model.report import Report
from forumcli.model.statement import (
    AttendanceStatement,
    DateStatement,
    ModeStatement,
    NumberStatement,
    PlaceStatement,
    Statement,
    StatusStatement,
    TextStatement,
    WeekdayStatement,
)
from forumcli.model.wording import gives_reason
from forumcli.resolve.compare import WORDED, between, relation, vagueness
from forumcli.resolve.resolved import Resolved, ResolvedEdition, Side, Standing, Stated

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from forumcli.dataset.dataset import Dataset
    from forumcli.model.edition import Settled
    from forumcli.model.ids import SeriesId

SINGLE_FIELDS: Final[tuple[SingleField, ...]] = get_args(SingleField)
_STATEMENT_OF: Final[Mapping[SingleField, type[Statement]]] = MappingProxyType(
    {
        "number": NumberStatement,
        "held": DateStatement,
        "weekday": WeekdayStatement,
        "place": PlaceStatement,
        "venue": TextStatement,
        "mode": ModeStatement,
        "status": StatusStatement,
        "theme": TextStatement,
        "occasion": TextStatement,
        "attendance": AttendanceStatement,
    }
)

_OWN_LANGUAGE: Final = "en"
"""Of wordings in several languages the one in the program's own is shown; all are told."""


def resolve_edition(edition: Edition, dataset: Dataset) -> ResolvedEdition:
    """Resolve every single-valued field of an edition."""
    settled = edition.settled
    fields = {
        name: _resolve(name, _stated(edition, name, dataset), settled.get(name), dataset) for name in SINGLE_FIELDS
    }
    # A settled number is, like one that names no series, that in the first.
    numbers = {
        series: _resolve(
            "number", _numbers_in(edition, series, dataset), None if place else settled.get("number"), dataset
        )
        for place, series in enumerate(edition.series)
    }
    fields["number"] = numbers[edition.series[0]]
    return ResolvedEdition(edition, MappingProxyType(fields), MappingProxyType(numbers))


def parse_value(field: SingleField, text: str) -> Any:  # noqa: ANN401 - each field has a type of its own
    """Read a settled value in the form of its field.

    Raises:
        ValueError: the text is not in that form.
    """
    shape = fields_of(_STATEMENT_OF[field])["value"].shape
    if isinstance(shape, ChoiceShape):
        if text not in shape.words:
            message = f"{text!r} is not one of {', '.join(shape.words)}"
            raise ValueError(message)
        return text
    if not isinstance(shape, ScalarShape):
        message = f"a {field} cannot be settled"
        raise TypeError(message)
    return SCALARS[shape.type].parse(text)


def statements_of(report: Report, field: SingleField) -> tuple[Statement, ...]:
    """Return what a report states for a single-valued field: nothing, or one statement; of numbers one a series."""
    value: Statement | tuple[Statement, ...] | None = getattr(report, field)
    if value is None:
        return ()
    return value if isinstance(value, tuple) else (value,)


def _stated(edition: Edition, field: SingleField, dataset: Dataset) -> list[Stated]:
    return [
        Stated(
            report.source,
            statement,
            statement.value,  # type: ignore[attr-defined]  # every single-valued statement has one
            _language(report, dataset),
            report.status is not None and report.status.value == "announced",
        )
        for report in edition.reports
        for statement in statements_of(report, field)
    ]


def _language(report: Report, dataset: Dataset) -> str:
    source = dataset.sources.get(report.source)
    return source.language.partition("-")[0] if source else ""


def _numbers_in(edition: Edition, series: SeriesId, dataset: Dataset) -> list[Stated]:
    """Return the numbers stated for one series; a number that names no series counts in the first."""
    first = edition.series[0]
    return [
        stated
        for stated in _stated(edition, "number", dataset)
        if isinstance(stated.statement, NumberStatement) and (stated.statement.series or first) == series
    ]


def _resolve(field: SingleField, stated: Sequence[Stated], settled: Settled | None, dataset: Dataset) -> Resolved:
    """Resolve one field: what is told of it afterwards outranks an announcement, and both outrank a deduction."""
    told = [each for each in stated if each.statement.inferred is None and not each.announced]
    announced = [each for each in stated if each.statement.inferred is None and each.announced]
    deduced = [each for each in stated if each.statement.inferred is not None]
    ranks: tuple[tuple[Standing, list[Stated]], ...] = (("told", told), ("announced", announced), ("inferred", deduced))
    sides = tuple(side for standing, rank in ranks for side in _sides(rank, standing, field, dataset))
    counted = told or announced or deduced
    voices = 0 if counted is deduced else len({dataset.voice(each.source) for each in counted})
    if settled is not None and gives_reason(settled.because):
        value = _settled_value(field, settled)
        if value is not None:
            return Resolved(field, "settled", value, sides, voices, settled.because)
    if not stated:
        return Resolved(field, "unknown", None, (), 0)
    value, clash, differs = _finest(counted, field, dataset)
    if clash:
        return Resolved(field, "disputed", None, sides, voices)
    if counted is deduced:
        return Resolved(field, "inferred", value, sides, 0, deduced[0].statement.inferred)
    return Resolved(field, "finer" if differs else "agreed", value, sides, voices)


def _settled_value(field: SingleField, settled: Settled) -> Any:  # noqa: ANN401
    """Return the settled value, or `None` where it cannot be read, which a rule reports."""
    try:
        return parse_value(field, settled.value)
    except ValueError:
        return None


def _sides(stated: Iterable[Stated], standing: Standing, field: SingleField, dataset: Dataset) -> tuple[Side, ...]:
    sides: list[list[Stated]] = []
    for each in stated:
        for side in sides:
            if relation(side[0].value, each.value, dataset.places, is_place=field == "place") == "equal":
                side.append(each)
                break
        else:
            sides.append([each])
    return tuple(Side(side[0].value, tuple(side), standing) for side in sides)


def _finest(stated: Sequence[Stated], field: SingleField, dataset: Dataset) -> tuple[Any, bool, bool]:
    """Return the most exact of some values, whether any two clash, and whether they differ in precision.

    Of values that can all be true although none is finer than the others, the narrowest that is not hedged is taken:
    the order in which the reports stand decides nothing but the wording.
    """
    # NOTE: what many say alike is compared once.
    first_of: dict[tuple[Any, str], Stated] = {}
    for each in stated:
        first_of.setdefault((each.value, each.language), each)
    distinct = list(first_of.values())
    hows = {
        (a, b): between(distinct[a], distinct[b], field, dataset.places)
        for a, b in itertools.permutations(range(len(distinct)), 2)
    }
    coarser = {a for (a, _), how in hows.items() if how == "coarser"}
    exact = [each for index, each in enumerate(distinct) if index not in coarser]
    best = min(
        exact, key=lambda each: (each.language != _OWN_LANGUAGE and field in WORDED, vagueness(each.value))
    ).value
    found = set(hows.values())
    alike = {"equal"} if field not in WORDED else {"equal", "compatible"}
    return best, "clash" in found, bool(found - alike)
