from __future__ import annotations

import pytest

from forumcli.evidence.fingerprint import record
from forumcli.evidence.verdict import Verdict, verify

TEXT = """The ninth Cooperation Forum was held in Lanzhou on 13 July 2022, with more than 60 guests.

“Water knows no border, and so we build together,” said Aida Serik. Water comes first, she added.

“Water knows no border, and so we build together,” the host repeated... [the rest] is history. The forum
closed on the second day of it.

第八届中国中亚合作论坛在兰州举行。"""
PRINT = record(TEXT, "gazette")


def _kind(excerpt: str, at: str | None) -> tuple[str, tuple[str, ...]]:
    verdict = verify(excerpt, at, PRINT)
    return verdict.kind, verdict.paragraphs


@pytest.mark.parametrize(
    ("excerpt", "at", "place"),
    [
        ("ninth Cooperation Forum was", "1", "1"),
        ("with more than 60 guests.", None, "1"),
        ("“Water knows no border, and so we build together,” said", "2", "2"),
        ("Water knows no border, and so we build together", "3", "3"),
        ("Water knows no border, and so we build together,”", "1-2", "2"),
        ("border, and so we build together,” the", None, "3"),
        (" ninth Cooperation Forum was ", "1", "1"),
        ("the host repeated... [the rest] is history.", "3", "3"),
        ("The forum\nclosed on the", "3", "3"),
        ("is history. The forum\nclosed on the second day of it.\n\n第八", "3-4", "3-4"),
        ("中亚合作论坛", "4", "4"),
        ("was held in Lanzhou … more than 60 guests", "1", "1"),
        ("The ninth Cooperation Forum … Water comes first, she … and so we build together", "1-3", "1-3"),
        ("[N]inth Cooperation Forum was held", "1", "1"),
        ("[t]he ninth Cooperation Forum was held", "1", "1"),
        ("was held in Lanzhou [in summer], with more than 60 guests", "1", "1"),
        ("was held in Lanzhou [sic] on 13 July", "1", "1"),
    ],
)
def test_words_that_stand_there_to_the_letter_are_exact(excerpt: str, at: str | None, place: str) -> None:
    assert ("exact", (place,)) == _kind(excerpt, at)


@pytest.mark.parametrize(
    ("excerpt", "at", "difference"),
    [
        ("Ninth Cooperation Forum was", "1", "case: “ninth” in the source, “Ninth” here"),
        ("13 July 2022 with more", "1", "punctuation: `,` in the source, nothing here, in “2022, with”"),
        ("13 July, 2022, with more", "1", "punctuation: nothing in the source, `,` here, in “July 2022”"),
        ("Forum was  held in", "1", "spacing: nothing in the source, a space here, in “was held”"),
        ('we build together," said Aida', "2", 'quotation marks: `”` in the source, `"` here, in “together,” said”'),
        ('"and so we build together', "2", 'quotation marks: `"` here, before “and”, and not in the source'),
        ('"The ninth Cooperation Forum', "1", 'quotation marks: `"` here, before “The”, and not in the source'),
        ('so we build together,"', "2", 'quotation marks: `”` in the source, `"` here, behind “together”'),
        (
            "The ninth [Cooperation] Forum",
            "1",
            (
                "punctuation: nothing in the source, `[` here, in “ninth Cooperation”; "
                "punctuation: nothing in the source, `]` here, in “Cooperation Forum”"
            ),
        ),
        ("The forum closed on the second", "3", "spacing: a line end in the source, a space here, in “forum\nclosed”"),
    ],
)
def test_words_that_stand_there_but_for_their_writing_are_normalised_and_the_difference_is_named(
    excerpt: str, at: str, difference: str
) -> None:
    verdict = verify(excerpt, at, PRINT)

    assert ("normalised", difference) == (verdict.kind, verdict.difference)


def test_what_differs_too_much_to_be_found_out_is_named_by_the_words_around_it() -> None:
    verdict = verify("NINTH; Cooperation: FORUM! was", "1", PRINT)

    assert ("normalised", "case, marks or spacing in “NINTH; Cooperation: FORUM! was”") == (
        verdict.kind,
        verdict.difference,
    )


@pytest.mark.parametrize(
    ("excerpt", "at", "places"),
    [
        ("ninth Cooperation Forum was held", "2", ("1",)),
        ("ninth Cooperation Forum was held", "99", ("1",)),
        ("Water knows no border", "1", ("2", "3")),
        ("ninth cooperation forum was held", "3-4", ("1",)),
        ("was held in Lanzhou … said Aida Serik. Water", "1", ("1-2",)),
    ],
)
def test_words_of_another_paragraph_are_misplaced_and_it_is_said_where_they_stand(
    excerpt: str, at: str, places: tuple[str, ...]
) -> None:
    assert ("misplaced", places) == _kind(excerpt, at)


def test_words_at_several_places_are_ambiguous_unless_their_marks_or_a_paragraph_tell() -> None:
    assert ("ambiguous", ("2", "3")) == _kind("Water knows no border, and", None)
    assert ("ambiguous", ("2", "3")) == _kind("water knows no border, and", None)
    assert ("exact", ("2",)) == _kind("Water knows no border, and", "2")


@pytest.mark.parametrize(
    "excerpt",
    [
        "The tenth Cooperation Forum was held",
        "ninth ninth Cooperation Forum was held",
        "ninth Forum Cooperation was held",
        "ninth Forum was held in Lanzhou",
        "The ninth Cooperation Forum was opened",
        "inth Cooperation Forum was held",
        "ninth Cooperation Forum was held in Lanzh",
        "more than 60 guests … was held in Lanzhou",
        "was held in Lanzhou [in the bright summer] said Aida Serik. Water",
        "nothing of all this is there",
        "第九届中国中亚合作论坛",
    ],
)
def test_words_that_do_not_stand_there_are_missing_however_alike_they_are(excerpt: str) -> None:
    assert ("missing", ()) == _kind(excerpt, None)


def test_a_missing_excerpt_says_which_of_its_words_stand_there() -> None:
    verdict = verify("The ninth Cooperation Forum was opened in Lanzhou", "1", PRINT)

    assert "“The ninth Cooperation Forum was” stands in paragraph 1, but not “opened” behind it" == verdict.difference


def test_passages_run_together_are_missing_and_are_named() -> None:
    verdict = verify("The ninth Cooperation Forum with more than 60 guests", "1", PRINT)

    assert ("missing", ("The ninth Cooperation Forum", "with more than 60 guests")) == (verdict.kind, verdict.joined)


@pytest.mark.parametrize("excerpt", ["Cooperation Forum was", "was held … Aida Serik", "…", "", "“!”"])
def test_fewer_than_four_words_are_too_short(excerpt: str) -> None:
    assert ("too-short", ()) == _kind(excerpt, None)


def test_a_short_part_does_not_hide_that_a_long_one_is_missing() -> None:
    assert ("missing", ()) == _kind("was held … the moon is made of cheese", None)


def test_without_a_fingerprint_nothing_is_judged() -> None:
    assert Verdict("no-fingerprint") == verify("ninth Cooperation Forum was held", "1", None)


def test_the_four_words_at_the_end_of_a_text_are_proved_with_their_marks() -> None:
    small = record("(one two three four)", "gazette")

    assert ["exact", "exact", "normalised", "missing"] == [
        verify(text, "1", small).kind
        for text in ("(one two three four)", "one two three four", "“one two three four)", "one two three four five")
    ]


UNIT = record("They stand against applying a one-size-fits-all rule to every country.", "weekly")


@pytest.mark.parametrize(
    ("end", "difference"),
    [
        ("a one-size-fits,all", "dashes: `-` in the source, `,` here, in “fits-all”"),
        ("a one-size-fits-All", "case: “all” in the source, “All” here"),
        (
            "a one size-fits,all",
            "dashes: `-` in the source, a space here, in “one-size”; dashes: `-` in the source, `,` here, in “fits-all”",
        ),
        (
            "a one-size-FITS,ALL",
            "case: “fits” in the source, “FITS” here; case, marks or spacing in “a one-size-fits,ALL”",
        ),
    ],
)
def test_a_difference_at_the_end_of_a_unit_is_named_although_no_window_reaches_it(end: str, difference: str) -> None:
    verdict = verify(f"They stand against applying {end}", "1", UNIT)

    assert ("normalised", difference) == (verdict.kind, verdict.difference)
