"""What the advice of a problem says."""

from __future__ import annotations

import pytest

from forumcli.checks.from_problems import advised
from forumcli.yamltext.problem import Place, Problem
from forumcli.yamltext.source import Span


@pytest.mark.parametrize(
    ("advice", "word"),
    [
        ("did you mean `series`?", "series"),
        ("did you mean `series`? or not", None),
        ("for example `series`", None),
        ("", None),
        (None, None),
    ],
)
def test_the_word_that_was_meant_is_taken_from_the_advice(advice: str | None, word: str | None) -> None:
    problem = Problem("unknown-field", "`serie` is no field", Place("forums.yaml", Span(0, 5)), help=advice)

    assert word == advised(problem)
