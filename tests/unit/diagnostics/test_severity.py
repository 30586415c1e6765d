"""Severities: their order and their words."""

from __future__ import annotations

import pytest

from forumcli.diagnostics.severity import Severity


def test_an_error_is_more_than_a_warning_and_a_warning_more_than_a_note() -> None:
    assert [Severity.NOTE, Severity.WARNING, Severity.ERROR] == sorted(Severity)


@pytest.mark.parametrize("word", ["error", "warning", "note"])
def test_a_word_names_its_severity(word: str) -> None:
    assert word == Severity.of(word).word


def test_another_word_names_none() -> None:
    with pytest.raises(ValueError, match="'Error' is not one of error, warning, note"):
        Severity.of("Error")
