"""Excerpts are read as they were when regular expressions took in the spaces around signs, which took too long."""

from __future__ import annotations

import re
from typing import Final

from hypothesis import example, given
from hypothesis import strategies as st

from forumcli.evidence.readings import Gap, Part, Reading, is_abridged, readings

ELLIPSIS: Final = re.compile(r"\s*(?:\[\s*)?(?:…+|\.{3,4}|\.(?: \.){2,3})(?:\s*\])?\s*|\s*\(\s*(?:…|\.{3})\s*\)\s*")
BRACKETS: Final = re.compile(r"\[[^\[\]]{1,120}\]")
ALTERED_CASE: Final = re.compile(r"\[(\w)\](?=\w)")
SIGNS: Final = (
    *("…", "...", ".", ". . .", "[", "]", "(", ")", "[sic]", "[…]", "[ ... ]", "( … )", "[T]he", "[a]"),
    *(" ", "  ", "\n", "\xa0", "\x1c", "\u2003", "a", "we agree", "\0"),
)


def at_ellipses(excerpt: str, gap: Gap | None = None) -> Reading:
    texts = [
        re.sub(r"\s+", " ", text).strip() if "\n" not in text else text.strip() for text in ELLIPSIS.split(excerpt)
    ]
    return tuple(Part(text, "omitted" if at else gap) for at, text in enumerate(filter(None, texts)))


def at_insertions(marked: str) -> Reading:
    made: list[Part] = []
    for stretch in marked.split("\0"):
        made += at_ellipses(stretch, "replaced" if made else None)
    return tuple(made)


def read_slowly(excerpt: str) -> tuple[Reading, ...]:
    """Return what `readings` does, by expressions that begin and end with spaces."""
    whole: Reading = (Part(excerpt),)
    if not (ELLIPSIS.search(excerpt) or BRACKETS.search(excerpt)):
        return (whole,)
    restored = [
        ALTERED_CASE.sub(lambda match: match[1].swapcase(), excerpt),
        ALTERED_CASE.sub(lambda match: match[1], excerpt),
    ]
    found = [whole]
    for text in restored if ALTERED_CASE.search(excerpt) else [excerpt]:
        marked = BRACKETS.sub(lambda match: match[0] if ELLIPSIS.fullmatch(match[0]) else "\0", text)
        found += [at_ellipses(re.sub(r"\s*\0", "", marked).strip()), at_insertions(marked)]
    return tuple(dict.fromkeys(reading for reading in found if reading))


@given(st.lists(st.sampled_from(SIGNS), max_size=24).map("".join))
@example("a [ … b … ] c")
@example("a . . . . . . . b")
@example(" [sic]  [sic] \n")
def test_an_excerpt_is_read_as_ever(excerpt: str) -> None:
    assert read_slowly(excerpt) == readings(excerpt)
    assert (ELLIPSIS.search(excerpt) is not None) == is_abridged(excerpt)
