"""Fingerprints of findings under the ids that records had before: a renamed record keeps its place in a baseline."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from forumcli.diagnostics.diagnostic import fingerprint

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from forumcli.checks.context import CheckContext
    from forumcli.diagnostics.diagnostic import RecordId

_OF_AN_ID: Final = r"[a-z0-9-]"
_NOTHING: Final = "(?!)"
"""What no text matches: a dataset may have no redirects."""


def still_there(record: str, context: CheckContext) -> bool:
    """Tell whether there is a record such as `editions/cooperation-9`, be it under an id that it was given later."""
    kind, _, id_ = record.partition("/")
    now = context.dataset.front.redirects.get(id_, id_)
    return any(kind in context.kinds.get(each, ()) for each in (id_, now))


class Renamed:
    """What redirects say of former ids. Built once a run."""

    def __init__(self, redirects: Mapping[str, str]) -> None:
        self._former: dict[str, list[str]] = {}
        for old, new in sorted(redirects.items()):
            self._former.setdefault(new, []).append(old)
        ids = "|".join(re.escape(id_) for id_ in self._former) or _NOTHING
        self._pattern = re.compile(rf"(?<!{_OF_AN_ID})(?:{ids})(?!{_OF_AN_ID})")

    def fingerprints(self, code: str, record: RecordId | None, field: str, values: Sequence[str]) -> tuple[str, ...]:
        """Return the fingerprints of a finding under former ids: each id by itself, and all of them."""
        text = "\x1f".join((record.id if record else "", field, *values))
        found = dict.fromkeys(self._pattern.findall(text))
        changes = [{id_: old} for id_ in found for old in self._former[id_]]
        if len(found) > 1:
            changes.append({id_: self._former[id_][0] for id_ in found})
        return tuple(self._fingerprint(code, record, field, values, change) for change in changes)

    def _fingerprint(
        self, code: str, record: RecordId | None, field: str, values: Sequence[str], change: Mapping[str, str]
    ) -> str:
        def before(text: str) -> str:
            return self._pattern.sub(lambda id_: change.get(id_[0], id_[0]), text)

        owner = replace(record, id=before(record.id)) if record else None
        return fingerprint(code, owner, before(field), [before(value) for value in values])
