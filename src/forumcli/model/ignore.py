"""Exceptions of a record from a rule of the check: knowledge about that record, so they stand within it."""

from __future__ import annotations

from dataclasses import dataclass

from forumcli.model.dates import PartialDate
from forumcli.model.schema import Decoded, key


@dataclass(frozen=True, slots=True, kw_only=True)
class Ignore(Decoded):
    """A rule whose findings within the record are not to be reported."""

    rule: str = key("The rule's code or name.", "N303", required=True)
    reason: str | None = key("Why. Without a reason nothing is silenced.", "the second forum never met")
    until: PartialDate | None = key("The last day on which this holds.", "2027-01-31")
