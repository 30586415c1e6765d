from __future__ import annotations

import pytest

from forumcli.evidence.readings import Part, is_abridged, readings


def _read(excerpt: str) -> list[list[str]]:
    signs = {None: "", "omitted": "… ", "replaced": "[] "}
    return [[signs[part.gap] + part.text for part in reading] for reading in readings(excerpt)]


@pytest.mark.parametrize(
    ("excerpt", "expected"),
    [
        ("We agree.", [["We agree."]]),
        ("We agree … on all.", [["We agree … on all."], ["We agree", "… on all."]]),
        ("We ... agree", [["We ... agree"], ["We", "… agree"]]),
        ("We [...] agree", [["We [...] agree"], ["We", "… agree"]]),
        ("We (…) agree", [["We (…) agree"], ["We", "… agree"]]),
        ("We . . . agree", [["We . . . agree"], ["We", "… agree"]]),
        ("… and so on", [["… and so on"], ["and so on"]]),
        ("they [sic] agree", [["they [sic] agree"], ["they agree"], ["they", "[] agree"]]),
        ("[the two sides] agree", [["[the two sides] agree"], ["agree"]]),
        ("[T]he end", [["[T]he end"], ["the end"], ["The end"]]),
        ("A [x] b … c", [["A [x] b … c"], ["A b", "… c"], ["A", "[] b", "… c"]]),
    ],
)
def test_an_excerpt_is_read_as_editors_write_the_plainest_reading_first(
    excerpt: str, expected: list[list[str]]
) -> None:
    assert expected == _read(excerpt)


def test_a_text_of_nothing_but_an_ellipsis_is_read_as_it_stands() -> None:
    assert ((Part("…"),),) == readings("…")


def test_an_ellipsis_is_what_says_that_words_are_missing() -> None:
    assert (True, True, False, False) == tuple(map(is_abridged, ("a … b", "a ... b", "a [b] c", "a, b.. c")))


def test_four_words_can_be_proved_unless_there_is_no_space_between_them() -> None:
    texts = ("a b – c d", "a b – c", "one-size-fits-all", "an one-size-fits", "中亚论坛", "")

    assert [True, False, False, True, True, False] == [Part(text).is_provable for text in texts]


def test_blanks_cost_no_more_than_words() -> None:
    """Ten thousand blanks around dots and brackets are read at once, not in the square of their number."""
    blanks = " " * 10_000

    assert (("a b",), ("a", "b")) == tuple(
        tuple(" ".join(part.text.split()) for part in reading)
        for reading in (readings(f"a{blanks}b")[0], readings(f"a{blanks}…{blanks}b")[-1])
    )
    assert ("a b",) == tuple(" ".join(part.text.split()) for part in readings(f"a{blanks}[sic] b")[1])
