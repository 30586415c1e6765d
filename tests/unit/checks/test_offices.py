"""Who appears in an office that one person holds at a time."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from forumcli.checks.context import context_of
from forumcli.checks.offices import Office, holdings
from forumcli.dataset.dataset import Dataset

Make = Callable[[str], Dataset]

_RECORDS = """\
people:
  - {id: vladimir-norov, name: Vladimir Norov, country: UZ}
  - {id: qu-li, name: Qu Li}
organisations:
  - {id: sco, name: SCO}
  - {id: mfa, name: Ministry, country: KZ}
editions:
  - id: e
    series: c
    reports:
"""


def _found(dataset: Make, *reports: str) -> list[tuple[str, str, Office]]:
    body = _RECORDS + "".join(f"      - {{{report}}}\n" for report in reports)
    return [(found.report.source, found.person.id, found.office) for found in holdings(context_of(dataset(body)))]


def _report(source: str, *posts: str) -> str:
    participants = ", ".join(f"{{{post}, role: spoke}}" for post in posts)
    return f"source: {source}, participants: [{participants}]"


def test_what_is_only_announced_is_no_appearance(dataset: Make) -> None:
    norov = _report("a", "person: vladimir-norov, post: Secretary-General, for: sco")

    found = _found(dataset, f"{norov}, status: announced", norov.replace("source: a", "source: b") + ", status: held")

    assert [("b", "vladimir-norov", Office("Secretary-General", "sco"))] == found


@pytest.mark.parametrize(
    ("participant", "office"),
    [
        ("person: vladimir-norov, post: Minister of Foreign Affairs", Office("Foreign Minister", "UZ")),
        ("person: vladimir-norov, post: foreign minister, for: mfa", Office("Foreign Minister", "KZ")),
        ("person: vladimir-norov, post: Prime Minister, for: mfa, country: CN", Office("Prime Minister", "CN")),
        ("person: vladimir-norov, post: President", Office("President", "UZ")),
        ("person: vladimir-norov, post: President, for: sco", Office("President", "sco")),
        ("person: qu-li, post: secretary general, for: no-record", Office("Secretary-General", "no-record")),
        ("person: qu-li, post: President", None),
        ("person: qu-li, post: Foreign Minister", None),
        ("person: qu-li, post: Secretary-General", None),
        ("person: vladimir-norov, post: Secretary-General", None),
        ("person: vladimir-norov, post: Deputy Foreign Minister", None),
        ("person: vladimir-norov", None),
        ("person: no-record, post: Secretary-General, for: sco", None),
        ("organisation: sco, post: President, for: sco", None),
    ],
)
def test_an_office_is_of_a_state_or_of_a_body(dataset: Make, participant: str, office: Office | None) -> None:
    # who stands before changes nothing
    found = _found(dataset, _report("a", "group: guests", participant))

    assert [office] * (office is not None) == [each for _, _, each in found]
