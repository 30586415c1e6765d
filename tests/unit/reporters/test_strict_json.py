"""JSON that every strict reader takes."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forumcli.reporters.strict_json import strict_json

_PIECES = st.sampled_from(["##[", "##vso[x]", "\\", '"', "\n", "\x00", "\u202e", "\x9b", "中", "\U000e0001", "#", "["])


@given(st.lists(_PIECES).map("".join))
def test_the_value_is_kept_and_nothing_in_the_text_acts(value: str) -> None:
    text = strict_json([value])

    assert [value] == json.loads(text)
    assert text.replace("\n", "").isprintable()
    assert not [command for command in ("##[", "##vso[") if command in text]


def test_bytes_that_are_no_text_are_shown() -> None:
    text = strict_json({"file": "a\udcff"})

    assert {"file": "a\\xff"} == json.loads(text.encode("utf-8"))


def test_what_json_has_no_form_for_is_refused() -> None:
    with pytest.raises(ValueError, match="JSON compliant"):
        strict_json(float("nan"))
