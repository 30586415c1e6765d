"""Fingerprints of findings under the ids that records had before."""

from __future__ import annotations

import pytest

from forumcli.checks.renamed import Renamed
from forumcli.diagnostics.diagnostic import RecordId, fingerprint

_REDIRECTS = {"norov": "vladimir-norov", "v-norov": "vladimir-norov", "forum": "cooperation", "c-9": "cooperation-9"}


def _of(id_: str | None) -> RecordId | None:
    return RecordId("people", id_) if id_ else None


@pytest.mark.parametrize(
    ("finding", "former"),
    [
        # every id that a record had before
        (("vladimir-norov", "post", ("a", "b")), [("norov", "post", ("a", "b")), ("v-norov", "post", ("a", "b"))]),
        # in the field and in the values, too
        ((None, "cooperation", ()), [(None, "forum", ())]),
        (("x", "post", ("of `cooperation`, cooperation",)), [("x", "post", ("of `forum`, forum",))]),
        # an id is no part of a longer one, and the longest is meant
        (("cooperation-9", "number", ("cooperation-10",)), [("c-9", "number", ("cooperation-10",))]),
        (("x", "n", ("the-cooperation", "cooperation2", "xcooperation")), []),
        # two that were renamed: each by itself, and both
        (
            ("cooperation", "n", ("vladimir-norov",)),
            [
                ("forum", "n", ("vladimir-norov",)),
                ("cooperation", "n", ("norov",)),
                ("cooperation", "n", ("v-norov",)),
                ("forum", "n", ("norov",)),
            ],
        ),
        (("x", "post", ("y",)), []),
    ],
)
def test_a_finding_is_known_by_what_its_records_were_called_before(
    finding: tuple[str | None, str, tuple[str, ...]], former: list[tuple[str | None, str, tuple[str, ...]]]
) -> None:
    id_, field, values = finding

    found = Renamed(_REDIRECTS).fingerprints("N303", _of(id_), field, values)

    assert tuple(fingerprint("N303", _of(old), field, values) for old, field, values in former) == found


def test_without_redirects_nothing_was_renamed() -> None:
    assert Renamed({}).fingerprints("N303", _of("x"), "", ("",)) == ()
