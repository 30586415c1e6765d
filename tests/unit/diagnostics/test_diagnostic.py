"""Fingerprints: what makes a finding that finding, wherever it stands."""

from __future__ import annotations

import pytest

from forumcli.diagnostics.diagnostic import RecordId, fingerprint

_RECORD = RecordId("editions", "cooperation-9")


def test_a_fingerprint_is_the_same_in_every_version_and_on_every_machine() -> None:
    assert "976c5f6f0ccae49d" == fingerprint("N302", _RECORD, "reports[gazette].number", ("gazette=9", "herald=8"))


@pytest.mark.parametrize(
    ("code", "record", "field", "values"),
    [
        ("N301", _RECORD, "number", ("9",)),
        ("N302", RecordId("series", "cooperation-9"), "number", ("9",)),
        ("N302", None, "number", ("9",)),
        ("N302", _RECORD, "held", ("9",)),
        ("N302", _RECORD, "number", ("8",)),
        ("N302", _RECORD, "number", ("9", "")),
    ],
)
def test_rule_record_field_and_values_each_make_another_fingerprint(
    code: str, record: RecordId | None, field: str, values: tuple[str, ...]
) -> None:
    assert fingerprint("N302", _RECORD, "number", ("9",)) != fingerprint(code, record, field, values)
