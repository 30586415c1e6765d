"""Lines of a record: what script they are in."""

from __future__ import annotations

import time

import pytest

from forumcli.search.lines import Line

SECONDS = 1.0


def _line(text: str) -> Line:
    return Line("said", "said", text, (), {})


@pytest.mark.parametrize(
    ("text", "script"),
    [("a forum C5 held", "Latin"), ("форум C5 2022", "Cyrillic"), ("第3届论坛 C5", "Other"), ("C5 1", "Other")],
)
def test_the_script_of_a_line_is_that_of_its_words_without_digits(text: str, script: str) -> None:
    assert script == _line(text).script_at(())


def test_a_long_text_without_spaces_takes_no_time() -> None:
    start = time.perf_counter()

    _line("论" * 21_000).script_at(())

    assert time.perf_counter() - start < SECONDS
