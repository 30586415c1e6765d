"""Dates, marks and phrases as American styles print them."""

from __future__ import annotations

from typing import Any

import pytest

from forumcli.exporters.printed import american, in_marks, sentence, speaker, wording
from tests.unit.exporters.bodies import citation, quotation


def told(body: dict[str, Any]) -> str:
    """What is said of the speaker of a quotation."""
    cited = citation(body)
    assert cited.quoted
    return speaker(cited.quoted, cited.occasion)


@pytest.mark.parametrize(
    ("words", "printed"),
    [
        ("25 November 2022", "November 25, 2022"),
        ("8–9 November 2022", "November 8–9, 2022"),
        ("28 May – 2 June 2024", "May 28 – June 2, 2024"),
        ("30 December 2024 – 2 January 2025", "December 30, 2024 – January 2, 2025"),
        ("concluded on 17 October 2021", "concluded on October 17, 2021"),
        ("perhaps 8 November 2022 – 9 November 2022", "perhaps November 8, 2022 – November 9, 2022"),
        ("September 2023", "September 2023"),
        ("2025", "2025"),
        ("17 or 18 Octobers", "17 or 18 Octobers"),
    ],
)
def test_the_month_stands_before_the_day(words: str, printed: str) -> None:
    assert printed == american(words)


@pytest.mark.parametrize(
    ("text", "sign", "printed"),
    [
        ("Trade grows", ".", "“Trade grows.”"),
        ("Trade grows.", ".", "“Trade grows.”"),
        ("Does it?", ".", "“Does it?”"),
        ("and so on…", ".", "“and so on…”"),
        ("Trade grows,", ".", "“Trade grows.”"),
        ("a “point” of view", ".", "“a ‘point’ of view.”"),
        ("a “point”", ".", "“a ‘point.’”"),
        ("a “point.”", ".", "“a ‘point.’”"),
        ("Forum of “C+C5”", ",", "“Forum of ‘C+C5,’”"),
        ("The end.", ",", "“The end,”"),
        ("And then...", ",", "“And then...,”"),
        ("Who?", ",", "“Who?,”"),
        ('the "new" era', ".", "“the 'new' era.”"),
        ("Trade grows.", "", "“Trade grows.”"),
        ("Trade grows", "", "“Trade grows”"),
    ],
)
def test_the_sign_that_follows_stands_inside_the_marks(text: str, sign: str, printed: str) -> None:
    assert printed == in_marks(text, sign)


@pytest.mark.parametrize(
    ("text", "printed"), [("It grows", "It grows."), ("It grows!", "It grows!"), ("(It grows.)", "(It grows.)")]
)
def test_a_sentence_ends_once(text: str, printed: str) -> None:
    assert printed == sentence(text)


@pytest.mark.parametrize(
    ("form", "printed"),
    [
        ("direct", "“Trade grows.”"),
        ("first-person", "“Trade grows.”"),
        ("indirect", "Paraphrase: said that trade grows."),
    ],
)
def test_only_verbatim_words_stand_in_quotation_marks(form: str, printed: str) -> None:
    quoted = citation(quotation(form=form)).quoted

    assert quoted is not None
    assert printed == wording(quoted)


def test_a_translation_is_printed_with_the_original_and_its_translator() -> None:
    quoted = citation(quotation(original="贸易增长。", translated_by="the source")).quoted

    assert quoted is not None
    assert "“Trade grows.” Original: “贸易增长。” Translated by the source." == wording(quoted)


@pytest.mark.parametrize(
    ("changes", "printed"),
    [
        ({}, "at the 3rd Forum of the Test (November 8, 2022, Beijing)"),
        ({"role": ["sent-letter"]}, "in a letter to the 3rd Forum of the Test (November 8, 2022, Beijing)"),
        ({"role": ["sent-letter", "spoke"]}, "at the 3rd Forum of the Test (November 8, 2022, Beijing)"),
        ({"role": ["absent"]}, "in connection with the 3rd Forum of the Test (November 8, 2022, Beijing)"),
        ({"role": None}, "in connection with the 3rd Forum of the Test (November 8, 2022, Beijing)"),
        (
            {"form": "first-person"},
            "in a signed statement on the occasion of the 3rd Forum of the Test (November 8, 2022, Beijing)",
        ),
        (
            {"mode": {"value": "online"}, "place": {"state": "unknown"}},
            "at the 3rd Forum of the Test (November 8, 2022, online)",
        ),
        ({"mode": {"value": "hybrid"}}, "at the 3rd Forum of the Test (November 8, 2022, Beijing and online)"),
        (
            {"held": {"state": "inferred", "value": "../2021-10-17", "words": "concluded on 17 October 2021"}},
            "at the 3rd Forum of the Test (concluded on October 17, 2021 [inferred], Beijing)",
        ),
        (
            {
                "held": {
                    "state": "disputed",
                    "either": "8 May 2022 or 9 May 2022",
                }
            },
            "at the 3rd Forum of the Test (May 8, 2022 or May 9, 2022 [disputed], Beijing)",
        ),
        (
            {"place": {"state": "inferred", "words": "Beijing"}},
            "at the 3rd Forum of the Test (November 8, 2022, Beijing [inferred])",
        ),
        ({"held": {"state": "unknown"}, "place": {"state": "unknown"}}, "at the 3rd Forum of the Test"),
    ],
)
def test_the_occasion_says_no_more_than_the_sources(changes: dict[str, object], printed: str) -> None:
    said = told(quotation(**changes))

    assert f"Vladimir Norov, Minister, Uzbekistan, {printed}" == said


def test_a_speaker_who_is_inferred_is_marked() -> None:
    said = told(quotation(inferred="the sentence names no speaker", speaker_post=None))

    assert "Vladimir Norov [inferred], at the 3rd Forum of the Test (November 8, 2022, Beijing)" == said
