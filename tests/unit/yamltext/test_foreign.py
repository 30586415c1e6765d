"""Texts that are no dataset and say so themselves."""

from __future__ import annotations

import pytest

from forumcli.yamltext.foreign import foreign_problems
from forumcli.yamltext.source import SourceText


def found(text: str) -> list[tuple[str, str, list[str]]]:
    """List message, marked text and marked text of the related places."""
    return [
        (problem.message, text[slice(*problem.place.span)], [text[slice(*r.place.span)] for r in problem.related])
        for problem in foreign_problems(SourceText("f.yaml", text))
    ]


def test_a_conflict_of_a_merge_is_reported_with_its_end() -> None:
    text = "a: b\n<<<<<<< HEAD\nc: d\n=======\nc: e\n>>>>>>> branch\n"

    assert found(text) == [("a merge left a conflict here", "<<<<<<< HEAD", [">>>>>>> branch"])]


def test_each_of_two_conflicts_is_reported() -> None:
    text = "<<<<<<< a\r\n>>>>>>> b\r\n<<<<<<<\r\n=======\r\n>>>>>>>\r\n"

    assert found(text) == [
        ("a merge left a conflict here", "<<<<<<< a", [">>>>>>> b"]),
        ("a merge left a conflict here", "<<<<<<<", [">>>>>>>"]),
    ]


@pytest.mark.parametrize(("text", "marker"), [("a: b\n>>>>>>> x\n", ">>>>>>> x"), ("a: b\r<<<<<<< x", "<<<<<<< x")])
def test_half_a_conflict_is_reported_too(text: str, marker: str) -> None:
    assert found(text) == [("a merge left a conflict here", marker, [])]


@pytest.mark.parametrize(
    "text", ["a: <<<<<<< HEAD\n", "a: |\n  <<<<<<< HEAD\n", "<<<<<<<<\n", "=======\n", "<<<<<<<HEAD\n", "a: <b>\n"]
)
def test_anything_less_is_no_conflict(text: str) -> None:
    assert found(text) == []


def test_a_large_file_pointer_is_named() -> None:
    text = "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n"

    assert found(text) == [
        ("this is a Git LFS pointer, not the file itself", "version https://git-lfs.github.com/spec/v1", [])
    ]


@pytest.mark.parametrize(
    ("text", "opening"),
    [("<!DOCTYPE html>\n<html>", "<!DOCTYPE"), ("\n <html lang=en>", "<html"), ("<?xml version='1.0'?>", "<?xml")],
)
def test_a_web_page_is_named(text: str, opening: str) -> None:
    assert found(text) == [("this is a web page or an XML document, not YAML", opening, [])]
