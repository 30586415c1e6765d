"""A baseline: the findings that are known already, so that only further ones are reported. Text in, text out.

An entry is keyed by the fingerprint of its finding (rule, record, field, values) and counts how often that occurs:
where it stands in the files is of no account. Name, record and message beside it are for people.
"""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from forumcli.errors import DatasetUnreadableError
from forumcli.yamltext.display import json_safe
from forumcli.yamltext.problem import Place
from forumcli.yamltext.source import SourceText, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from forumcli.diagnostics.diagnostic import Diagnostic

_VERSION: Final = 1
_KIND: Final = "forum check baseline"
NEVER_KNOWN: Final = frozenset(["M006", "M007", "M999", "S113"])
"""Rules whose findings no baseline takes in: what they say is of this run, or that nothing was checked.

Nor does one take in, of whatever rule, what says that a file could not be read.
"""


@dataclass(frozen=True, slots=True)
class Entry:
    """A finding that is known, and how often it occurs."""

    fingerprint: str
    code: str
    name: str
    record: str
    """Kind and id, as in `editions/cooperation-9`; empty where the finding belongs to no record."""
    field: str
    message: str
    count: int
    place: Place
    """Where it stands in the file of the baseline."""


@dataclass(frozen=True, slots=True)
class Baseline:
    """Known findings, and the file that they were read from."""

    entries: tuple[Entry, ...] = ()
    source: SourceText | None = None


@dataclass(frozen=True, slots=True)
class Gone:
    """An entry that occurs less often than it did."""

    entry: Entry
    found: int


def baseline_text(diagnostics: Iterable[Diagnostic]) -> str:
    """Write the baseline of some findings: sorted by record, rule and fingerprint, one entry a line."""
    found: dict[str, Diagnostic] = {}
    counts: Counter[str] = Counter()
    for each in diagnostics:
        if not (each.code in NEVER_KNOWN or each.unread):
            found.setdefault(each.fingerprint, each)
            counts[each.fingerprint] += 1
    entries = [_told(each, counts[each.fingerprint]) for each in found.values()]
    entries.sort(key=lambda entry: (entry["record"], entry["code"], entry["field"], entry["fingerprint"]))
    lines = ",\n".join(f"    {json_safe(json.dumps(entry, ensure_ascii=False))}" for entry in entries)
    listed = f"[\n{lines}\n  ]" if lines else "[]"
    return f'{{\n  "kind": "{_KIND}",\n  "version": {_VERSION},\n  "findings": {listed}\n}}\n'


def read_baseline(source: SourceText) -> Baseline:
    """Read a baseline; an entry that is not understood is an error, for else it would hide something or nothing.

    Raises:
        DatasetUnreadableError: the text is no baseline of this version.
    """
    try:
        made = json.loads(source.text)
    except (ValueError, RecursionError) as error:
        raise _unusable(source, f"it is no JSON: {error}") from None
    if not isinstance(made, dict) or made.get("kind") != _KIND or not isinstance(made.get("findings"), list):
        raise _unusable(source, "it is not a file that --write-baseline wrote")
    if made.get("version") != _VERSION:
        raise _unusable(source, f"it is of version {made.get('version')!r}; this program knows version {_VERSION}")
    entries = tuple(_entries(made["findings"], source))
    doubled = [print_ for print_, number in Counter(each.fingerprint for each in entries).items() if number > 1]
    if doubled:
        raise _unusable(source, f"{doubled[0]} is there twice")
    return Baseline(entries, source)


def sift(
    diagnostics: Sequence[Diagnostic], baseline: Baseline
) -> tuple[list[Diagnostic], list[Diagnostic], tuple[Gone, ...]]:
    """Part findings into those that are new and those that are known; and return what is known and does not occur.

    Of several equal findings as many are known as the baseline counts, in their order. A finding is known under the
    former ids of its records, too.
    """
    left = Counter({entry.fingerprint: entry.count for entry in baseline.entries})
    new: list[Diagnostic] = []
    known: list[Diagnostic] = []
    for each in sorted(diagnostics, key=lambda found: found.order):
        known_as = next((print_ for print_ in (each.fingerprint, *each.former) if left[print_] > 0), None)
        if known_as and not (each.code in NEVER_KNOWN or each.unread):
            left[known_as] -= 1
            known.append(each)
        else:
            new.append(each)
    gone = (Gone(entry, entry.count - left[entry.fingerprint]) for entry in baseline.entries if left[entry.fingerprint])
    return new, known, tuple(gone)


def _told(diagnostic: Diagnostic, count: int) -> dict[str, Any]:
    record = diagnostic.record
    return {
        "fingerprint": diagnostic.fingerprint,
        "code": diagnostic.code,
        "name": diagnostic.name,
        "record": f"{record.kind}/{record.id}" if record else "",
        "field": diagnostic.field,
        "count": count,
        "message": diagnostic.message,
    }


def _entries(made: list[object], source: SourceText) -> Iterator[Entry]:
    """Yield the entries of a baseline, each looked for in the text from the one before it on."""
    end = 0
    for each in made:
        entry = _entry(each, source, end)
        end = entry.place.span.end
        yield entry


def _entry(made: object, source: SourceText, after: int) -> Entry:
    if not isinstance(made, dict):
        raise _unusable(source, "an entry of it is no object")
    texts = {key: made.get(key) for key in ("fingerprint", "code", "name", "record", "field", "message")}
    count = made.get("count")
    if not all(isinstance(text, str) for text in texts.values()) or type(count) is not int or count < 1:
        raise _unusable(source, f"an entry of it is incomplete: {made.get('fingerprint')!r}")
    start = source.text.find(f'"{texts["fingerprint"]}"', after) + 1
    # NOTE: it is not found where it is written with escapes; then its place is that of the entry before it.
    span = Span(start, start + len(str(texts["fingerprint"]))) if start else Span(after, after)
    return Entry(**texts, count=count, place=Place(source.path, span))  # type: ignore[arg-type]  # each is a text


def _unusable(source: SourceText, reason: str) -> DatasetUnreadableError:
    return DatasetUnreadableError(
        f"{source.path}: the baseline cannot be used: {reason}", hint="write it anew with --write-baseline"
    )
