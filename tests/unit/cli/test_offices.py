"""The posts of a person on one line: each once, with its years and sources, and not too many of them."""

from __future__ import annotations

from typing import Any

from forumcli.cli.views.offices import offices


def row(*posts: tuple[str, list[tuple[list[int], str]]], without: tuple[str, ...] = ()) -> dict[str, Any]:
    held = [
        {"post": post, "told": [{"years": years, "source": source} for years, source in told]} for post, told in posts
    ]
    return {"id": "aida", "posts_held": held, "posts": list(without)}


def test_a_post_has_its_years_and_the_first_source_of_each_of_two() -> None:
    told = [([2020], "a"), ([2020], "b"), ([2021], "c"), ([2022], "d"), ([2025], "e")]

    assert "Minister (2020–2022, 2025; a, c, +3)" == str(offices(row(("Minister", told))))


def test_two_sources_of_one_year_are_both_named() -> None:
    told = [([2020], "a"), ([2020], "b"), ([2020], "c")]

    assert "Minister (2020; a, b, +1)" == str(offices(row(("Minister", told))))


def test_years_that_do_not_follow_one_another_are_no_span() -> None:
    assert "Minister (2019, 2021; a, b)" == str(offices(row(("Minister", [([2019], "a"), ([2021], "b")]))))


def test_a_time_over_the_turn_of_the_year_is_a_span_and_an_unknown_one_is_said_to_be() -> None:
    told = [([2019, 2020], "a"), ([], "b")]

    assert "Minister (2019–2020, undated; a, b)" == str(offices(row(("Minister", told))))


def test_four_posts_are_shown_and_the_others_counted() -> None:
    posts = [(f"post {number}", [([2020 + number], "a")]) for number in range(6)]

    shown = str(offices(row(*posts)))

    assert shown.startswith("post 0 (2020; a) · post 1 (2021; a) · ")
    assert shown.endswith("post 3 (2023; a) · … and 2 more: forum show aida")


def test_a_fifth_post_is_shown_instead_of_counted() -> None:
    posts = [(f"post {number}", [([2020 + number], "a")]) for number in range(5)]

    assert str(offices(row(*posts))).endswith(" · post 3 (2023; a) · post 4 (2024; a)")


def test_who_did_not_appear_has_the_posts_of_mentions() -> None:
    assert "mayor · author" == str(offices(row(without=("mayor", "author"))))
