"""What can be wrong with one scalar, whatever its field: its key, its quotes, its length, its characters."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from forumcli.yamltext.display import excerpt
from forumcli.yamltext.fragment import escapes
from forumcli.yamltext.implicit import implicit_type, lossy_type
from forumcli.yamltext.node import Scalar, Style
from forumcli.yamltext.problem import Place, Problem
from forumcli.yamltext.source import SourceText, Span
from forumcli.yamltext.unicode_safety import CONTROL, Suspect, named, suspect_problem, suspects

if TYPE_CHECKING:
    from collections.abc import Iterator

    from forumcli.yamltext.limits import Limits

_KEY = re.compile(r"[A-Za-z0-9][A-Za-z0-9_./-]*")
_DROPPED = re.compile(r"[ \t]+(#[^\s#!][^\r\n]*)")
_MOST_ESCAPES = 100
"""How many suspect escapes of one value are reported: the rest of it is no better."""


def key_problems(source: SourceText, key: Scalar, limits: Limits) -> tuple[Problem, ...]:
    """Report a key that is no plain word, or one that YAML tools would not read as text."""
    place = Place(source.path, key.span)
    if key.style is Style.PLAIN and key.text == "<<":
        return (
            Problem(
                "anchor-or-alias",
                "`<<` takes over the entries of another mapping, so that nobody sees where they come from",
                place,
                "write the entries out",
            ),
        )
    if len(key.text) > limits.value_characters:
        return (_too_long(place, key.text, limits),)
    if not _KEY.fullmatch(key.text):
        return (_odd_key(place, key.text),)
    # NOTE: YAML 1.1 takes y and n for true and false, but no tool does so in keys, and x and y are a pair.
    if key.style is Style.PLAIN and key.text not in ("y", "n") and (name := implicit_type(key.text)):
        return (
            Problem(
                "non-text-key",
                f"the key {excerpt(key.text)} is read as {name} by YAML tools",
                place,
                "put it in quotes, if it is the right key",
            ),
        )
    return ()


def _odd_key(place: Place, key: str) -> Problem:
    """Say which character no key may have, for it may look like one that it may have."""
    good = _KEY.match(key)
    rest = key[good.end() :] if good else key
    fault = f"{named(rest[0])} has no place {'in' if good else 'at the start of'} one" if rest else "it is empty"
    return Problem(
        "non-text-key",
        f'"{excerpt(key)}" is not a key: {fault}',
        place,
        "keys are made of ASCII letters, digits, `_`, `-`, `.` and `/`; check that no colon, space or "
        "quotation mark is missing before it",
    )


def value_problems(source: SourceText, value: Scalar, key: Scalar | None, limits: Limits) -> tuple[Problem, ...]:
    """Report a value that is empty, too long, changed by YAML tools, cut off by ` #` or full of odd escapes.

    `key` is the key whose value it is, if it is not an item of a list.
    """
    text, style, span = value.text, value.style, value.span
    if len(text) > limits.value_characters:
        return (_too_long(Place(source.path, span), text, limits),)
    if not text or text.isspace():
        return (_empty(source, value, key),)
    if style is Style.DOUBLE_QUOTED:
        if "\\" not in source.text[span.start : span.end]:
            return ()
        return tuple(islice(_escape_problems(source, value), _MOST_ESCAPES))
    if style is not Style.PLAIN:
        return ()
    return _plain_problems(source, value)


def _plain_problems(source: SourceText, value: Scalar) -> tuple[Problem, ...]:
    """Report what having no quotes does to a text."""
    problems: tuple[Problem, ...] = ()
    if name := lossy_type(value.text):
        problems = (
            Problem(
                "implicit-typing",
                f"{excerpt(value.text)} without quotes is read as {name} by YAML tools",
                Place(source.path, value.span),
                "put it in quotes",
            ),
        )
    if dropped := _DROPPED.match(source.text, value.span.end):
        problems += (
            Problem(
                "lost-comment",
                f'"{excerpt(dropped.group(1))}" is dropped as a comment',
                Place(source.path, Span(*dropped.span(1))),
                "put the whole text in quotes; if it is a comment, write a space after the `#`",
            ),
        )
    return problems


def _empty(source: SourceText, value: Scalar, key: Scalar | None) -> Problem:
    """Report a value without any visible text, at its key if nothing at all is written."""
    nothing_written = value.span.start == value.span.end
    place = Place(source.path, key.span if key and nothing_written else value.span)
    subject = f"the key {excerpt(key.text)}" if key else "this item of a list"
    return Problem("empty-value", f"{subject} has no value", place, "write the value, or leave out what is not known")


def _too_long(place: Place, text: str, limits: Limits) -> Problem:
    return Problem(
        "too-large",
        f"a value of {len(text):,} characters; the limit is {limits.value_characters:,}",
        place,
        "look for a quotation mark that is closed too late; else shorten the text",
    )


def _escape_problems(source: SourceText, value: Scalar) -> Iterator[Problem]:
    r"""Report suspect characters written as escapes, such as `\e`; others are found in the file itself."""
    bad = {character for suspect in suspects(value.text) for character in value.text[slice(*suspect.span)]}
    if "\r" in value.text:
        bad.add("\r")
    if not bad:
        return
    for character, span in escapes(source, value):
        if character in bad:
            kind = next((suspect.kind for suspect in suspects(character)), CONTROL)
            yield suspect_problem(source, Suspect(kind, span), character)
