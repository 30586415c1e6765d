"""A document: everything the dataset knows of one record, as JSON, with what lists and filters need of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from forumcli.documents.form import Json
    from forumcli.model.ids import Kind


@dataclass(frozen=True, slots=True)
class Document:
    """One record, told whole."""

    kind: Kind
    id: str
    title: str
    row: Json
    """What a list shows of it."""
    body: Json
    """What `show` tells of it."""
    facets: frozenset[tuple[str, str]]
    """What filters find it by: pairs such as `("person", "vladimir-norov")`."""
    first: date | None
    """The first day it can be about; `None` if unknown or open."""
    last: date | None
    sort_key: tuple[object, ...]
    """Its place among its kind."""
