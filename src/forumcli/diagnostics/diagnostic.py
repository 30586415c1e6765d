"""A diagnostic: one finding of a rule with all that an output says of it. Lines and columns exist in reporters only."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from typing import Any

from forumcli.diagnostics.severity import Severity
from forumcli.model.ids import Kind
from forumcli.yamltext.edit import Edit
from forumcli.yamltext.problem import Place

_FINGERPRINT_LENGTH = 16


class Applicability(Enum):
    """How far a fix may be trusted."""

    SAFE = "safe"
    """It cannot change what the data says."""
    UNSAFE = "unsafe"
    """It may change what the data says: applied only on request."""
    DISPLAY_ONLY = "display-only"
    """It shows the way; a person has to go it."""


@dataclass(frozen=True, slots=True)
class Fix:
    """Edits that mend a finding, by the path of the file as messages show it."""

    title: str
    edits: tuple[tuple[str, tuple[Edit, ...]], ...]
    applicability: Applicability


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that a diagnostic is about, and what stands there."""

    place: Place
    message: str


@dataclass(frozen=True, slots=True)
class RecordId:
    """The record that a diagnostic is about."""

    kind: Kind
    id: str


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding: what is wrong, where, how bad, and what to do."""

    code: str
    name: str
    severity: Severity
    message: str
    place: Place
    fingerprint: str
    """Rule, record, field and values, hashed: the same wherever the record stands in the files."""
    former: tuple[str, ...] = ()
    """What its fingerprint was under the ids that its records had before, as far as redirects tell."""
    label: str | None = None
    """A few words that stand beside the caret."""
    related: tuple[Related, ...] = ()
    help: str | None = None
    fix: Fix | None = None
    record: RecordId | None = None
    field: str = ""
    """The way from the record to the value, list items by what names them: `reports[gazette].held`."""
    unread: bool = False
    """Whether it says why a file could not be read: then nothing silences it, and not all was checked."""

    @property
    def order(self) -> tuple[Any, ...]:
        """The key by which diagnostics are sorted: file, place, code, message."""
        return (self.place.path, self.place.span, self.code, self.message, self.fingerprint)

    @property
    def mendable(self) -> bool:
        """Whether a fix mends it that cannot change what the data says."""
        return self.fix is not None and self.fix.applicability is Applicability.SAFE

    @property
    def rank(self) -> tuple[Any, ...]:
        """The key that brings the worst first, where not all can be shown: a file that could not be read before all."""
        return (not self.unread, -self.severity, self.order)


def fingerprint(code: str, record: RecordId | None, field: str, values: Iterable[str]) -> str:
    """Hash what makes a finding that finding, whatever line it stands on, and whatever comes first."""
    owner = (record.kind, record.id) if record else ("", "")
    parts = "\x1f".join((code, *owner, field, *sorted(values)))
    return hashlib.sha256(parts.encode("utf-8", "surrogatepass")).hexdigest()[:_FINGERPRINT_LENGTH]
