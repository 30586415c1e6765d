"""Words that date by the day of writing."""

from __future__ import annotations

import pytest

from forumcli.checks.relative_dates import dating_words, relative_word
from forumcli.model.dates import PartialDate
from forumcli.model.ids import Verbatim
from forumcli.model.statement import DateStatement


@pytest.mark.parametrize(
    ("as_", "evidence", "words"),
    [
        ("on Friday", "it met today", ("as", "on Friday")),
        (None, "it met today", ("evidence", "it met today")),
        (None, None, ("evidence", "")),
    ],
)
def test_a_date_is_printed_in_as_or_else_in_the_evidence(
    as_: str | None, evidence: str | None, words: tuple[str, str]
) -> None:
    held = DateStatement(
        value=PartialDate.parse("2022"),
        as_=None if as_ is None else Verbatim(as_),
        evidence=None if evidence is None else Verbatim(evidence),
    )

    assert words == dating_words(held)


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("last week and yesterday", "last week"),
        ("yesterday, like last week", "yesterday"),
        ("yesterday's papers of 2022", None),
        ("13 July", None),
    ],
)
def test_the_first_word_that_dates_by_the_day_of_writing_is_told(words: str, first: str | None) -> None:
    assert first == relative_word(words)
