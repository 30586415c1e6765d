from __future__ import annotations

import pytest

from forumcli.evidence.quotation_marks import inside, quotation_marks
from forumcli.evidence.tokens import paragraphs, tokens


def _marks(text: str) -> list[str]:
    signs = {"opens": "<", "closes": ">"}
    found = quotation_marks(tokens(text), paragraphs(text))
    return [" ".join(f"{mark.before}{signs[mark.side]}" for mark in each) for each in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He said “no” to us", ["2< 3>"]),
        ("“A “b” c”", ["0< 1< 2> 3>"]),
        ('He said "no" and "yes."', ["2< 3> 4< 5>"]),
        ("Er sagte „nein“ und «non»", ["2< 3< 4< 5>"]),
        ("他说：「不」", ["2< 3>"]),
        ("the people’s ‘own way’ of the Kazakhs’", ["3< 5>"]),
        ("’twas ‘so", ["1<"]),
        ("a\n\n“b c”\n\nd”", ["", "0< 2>", "1>"]),
        ("***\n\n“b”", ["", "0< 1>"]),
        ('("no") and —"yes"', ["0< 1> 2< 3>"]),
    ],
)
def test_quotation_marks_are_found_with_their_side_and_apostrophes_are_none(text: str, expected: list[str]) -> None:
    assert expected == _marks(text)


@pytest.mark.parametrize(
    ("text", "first", "last", "expected"),
    [
        ("a “b c” d", 1, 3, True),
        ("a “b c” d", 0, 3, False),
        ("a “b c” d", 2, 4, False),
        ("a “b c” d “e f” g", 1, 6, False),
        ("“a “b” c” d", 0, 3, True),
        ("a “b c d", 1, 4, True),
        ("a “b c d", 0, 2, False),
        ("a b” c d", 0, 2, True),
        ("a b” c d", 2, 4, False),
        ("“a” b c” d", 1, 3, True),
        ("a b c d", 0, 4, False),
    ],
)
def test_words_are_inside_if_marks_stand_around_them_or_the_source_forgot_one(
    text: str, first: int, last: int, expected: bool
) -> None:
    cut = tokens(text)
    (marks,) = quotation_marks(cut, paragraphs(text))

    assert expected is inside(marks, len(cut.words), first, last)
