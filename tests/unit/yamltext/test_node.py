"""The tree's own questions."""

from __future__ import annotations

from forumcli.yamltext.node import Entry, Mapping, Scalar, Style
from forumcli.yamltext.source import Span


def scalar(text: str, start: int) -> Scalar:
    return Scalar(text, Style.PLAIN, Span(start, start + len(text)))


TWICE = Mapping((Entry(scalar("a", 0), scalar("first", 3)), Entry(scalar("a", 9), scalar("second", 12))), Span(0, 18))


def test_a_key_given_twice_gives_its_first_value() -> None:
    assert TWICE.get("a") == scalar("first", 3)


def test_a_key_that_is_not_there_gives_none() -> None:
    assert (TWICE.get("b"), TWICE.entry("b")) == (None, None)
