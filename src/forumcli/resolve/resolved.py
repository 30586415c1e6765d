"""What the reports of an edition say together, field by field: the resolved value and how it came about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping

    from forumcli.model.edition import Edition, SingleField
    from forumcli.model.ids import SeriesId, SourceId
    from forumcli.model.statement import Statement

State: TypeAlias = Literal["agreed", "finer", "settled", "disputed", "inferred", "unknown"]
"""How a value came about.

`agreed`: all that state it say the same; `finer`: they differ only in precision, and the finer is used; `settled`: they
differ and the dataset says which is to be used, with its reason; `disputed`: they differ; `inferred`: nobody states it,
it was deduced; `unknown`: nobody says anything.
"""


Standing: TypeAlias = Literal["told", "announced", "inferred"]
"""How a source comes to a value: it tells it afterwards, it announces it, or the value was deduced from it."""


@dataclass(frozen=True, slots=True)
class Stated:
    """One statement of a field and the source that makes it."""

    source: SourceId
    statement: Statement
    value: Any
    language: str = ""
    """The language of the source, without script or region."""
    announced: bool = False
    """Whether the source tells of the edition as still to come: what is told afterwards outranks it."""


@dataclass(frozen=True, slots=True)
class Side:
    """One of the values that are stated, with all who state it."""

    value: Any
    stated: tuple[Stated, ...]
    standing: Standing
    """The same for all who state it: what is told and what is announced alike are two sides."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """One field of one edition. `value` is `None` where it is unknown or disputed."""

    field: SingleField
    state: State
    value: Any
    sides: tuple[Side, ...]
    """Each distinct value with its sources, in the order of the reports; what is told before what is announced, and
    both before what is inferred."""
    voices: int
    """How many independent sources state it; copies of one story count once."""
    because: str | None = None
    """The reason of a settled value, or of the first inference."""

    @property
    def counted(self) -> tuple[Side, ...]:
        """The sides of the highest standing: between these a dispute is, and no other has a say."""
        return tuple(side for side in self.sides if side.standing == self.sides[0].standing)


@dataclass(frozen=True, slots=True)
class ResolvedEdition:
    """An edition with one resolved value a field; numbers stand by series, as an edition may count in two."""

    edition: Edition
    fields: Mapping[SingleField, Resolved]
    numbers: Mapping[SeriesId, Resolved]

    def value(self, field: SingleField) -> Any:  # noqa: ANN401 - each field has a type of its own
        """Return the resolved value of a field, or `None`."""
        return self.fields[field].value

    @property
    def disputed(self) -> tuple[SingleField, ...]:
        """The fields on which the sources differ and nothing is settled."""
        fields = [name for name, resolved in self.fields.items() if resolved.state == "disputed"]
        if any(resolved.state == "disputed" for resolved in self.numbers.values()):
            fields.insert(0, "number")
        return tuple(dict.fromkeys(fields))
