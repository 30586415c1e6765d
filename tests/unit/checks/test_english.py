"""English words that are spelt in two ways."""

from __future__ import annotations

import pytest

from forumcli.checks.english import one_spelling


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("The Organization & Center", "organisation centre"),
        ("organisation and centre", "organisation centre"),
        (
            "Co-operation of Inter-national Trans-Caspian Programs",
            "cooperation of international transcaspian programmes",
        ),
        ("Organizers of Theaters, organized", "organisers of theatres organised"),
        ("Centered on Programming", "centered on programming"),
        ("Defense Labor", "defence labour"),
    ],
)
def test_both_spellings_are_one_key(text: str, key: str) -> None:
    assert key == one_spelling(text)
