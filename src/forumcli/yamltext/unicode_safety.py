"""Characters that act, hide or are none: how to find them in a text. How to show a text without them: `display`."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from forumcli.yamltext.problem import Place, Problem
from forumcli.yamltext.source import SourceText, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

CONTROL = "control-character"
BIDI = "bidi-control"
INVISIBLE = "invisible-character"

REPLACEMENT = "\ufffd"
MOST_PROBLEMS = 1_000
"""A file of control characters and letters by turns would else give millions."""

_NONCHARACTERS = r"\ufdd0-\ufdef\ufffe\uffff" + "".join(
    rf"\U{plane:04x}fffe\U{plane:04x}ffff" for plane in range(1, 17)
)
_NONCHARACTER = re.compile(f"[{_NONCHARACTERS}]")
_CONTROLS = r"\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff" + _NONCHARACTERS
_BIDI_CONTROLS = r"\u202a-\u202e\u2066-\u2069"
_MARKS_AND_JOINERS = r"\u061c\u200c-\u200f"
_UNSEEN = (
    r"\xad\u115f\u1160\u180e\u200b\u2060-\u2064\u206a-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb"
    r"\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e00ff\U000e01f0-\U000e0fff"
)
_PLAIN_TO_SEE = (
    r"\t\n\r -~\xa0-\xac\xae-\u061b\u061d-\u115e\u1161-\u180d\u180f-\u200a\u2010-\u2027\u202f-\u205f\u2065"
    r"\u2070-\u3163\u3165-\ud7ff\ue000-\ufdcf\ufdf0-\ufefe\uff00-\uff9f\uffa1-\ufff8\ufffc\ufffd"
)
_WORTH_A_LOOK = re.compile(f"[^{_PLAIN_TO_SEE}]")
_KINDS = re.compile(
    rf"(?P<control>[{_CONTROLS}]+)|(?P<bidi>[{_BIDI_CONTROLS}])|(?P<unseen>[{_MARKS_AND_JOINERS}{_UNSEEN}])"
)
_UNPARSABLE = re.compile(rf"[{_CONTROLS}\ufeff]")

_FLAG_OF_A_REGION = re.compile(r"\U0001f3f4[\U000e0020-\U000e007f]+\Z")
_FLAG_REACH = 8
_JOINING_SCRIPTS = re.compile(
    r"[\u0600-\u08ff\u0900-\u0dff\u0e00-\u109f\u1780-\u18af\u1900-\u1c4f\ua840-\ua8ff\ua980-\uaaff"
    r"\uabc0-\uabff\ufb50-\ufdcf\ufdf0-\ufdff\ufe70-\ufefc\U00010a00-\U00011fff\U0001e900-\U0001e95f]"
)
_EMOJI = re.compile(r"[\u20e3\u2190-\u21ff\u2300-\u27bf\u2900-\u297f\u2b00-\u2bff\ufe0f\U0001f000-\U0001faff]")
_RIGHT_TO_LEFT = re.compile(
    r"[\u05d0-\u05f2\u0620-\u064a\u066e-\u06d5\u06fa-\u08c7\ufb1d-\ufdfc\ufe70-\ufefc"
    r"\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_VIRAMA_CLASS = 9
_LINE_REACH = 200


class Suspect(NamedTuple):
    """A stretch of a text that nobody sees or that acts on what is seen, with the kind of its problem."""

    kind: str
    span: Span


def suspects(text: str) -> Iterator[Suspect]:
    """Find all control, direction-changing and misplaced invisible characters, a run of controls as one."""
    # NOTE: a set without characters beyond U+FFFF is searched for ten times as fast as one with them.
    done = 0
    for glimpse in _WORTH_A_LOOK.finditer(text):
        match = _KINDS.match(text, glimpse.start()) if glimpse.start() >= done else None
        if match is None:
            continue
        done = match.end()
        span = Span(match.start(), done)
        if match.lastgroup == "control":
            yield Suspect(CONTROL, span)
        elif match.lastgroup == "bidi":
            yield Suspect(BIDI, span)
        elif not _has_use(text, span.start):
            yield Suspect(INVISIBLE, span)


def _has_use(text: str, at: int) -> bool:
    """Say whether the invisible character at `at` does what it was made for."""
    character = text[at]
    before = text[at - 1] if at else ""
    after = text[at + 1 : at + 2]
    if character in "\u200c\u200d":
        joined = bool(_JOINING_SCRIPTS.match(before))
        if joined and (_JOINING_SCRIPTS.match(after) or unicodedata.combining(before) == _VIRAMA_CLASS):
            return True
        return character == "\u200d" and bool(_EMOJI.match(before) and _EMOJI.match(after))
    if character in "\u200e\u200f\u061c":
        start = max(0, at - _LINE_REACH)
        start = max(start, text.rfind("\n", start, at))
        end = text.find("\n", at, at + _LINE_REACH)
        return bool(_RIGHT_TO_LEFT.search(text, start, end if end >= 0 else at + _LINE_REACH))
    if "\U000e0020" <= character <= "\U000e007f":
        return bool(_FLAG_OF_A_REGION.search(text, max(0, at - _FLAG_REACH), at + 1))
    return False


def character_problems(source: SourceText) -> tuple[Problem, ...]:
    """Report all suspect characters as they stand in a file, in comments too, up to 1,000 of them."""
    found = [
        suspect_problem(source, suspect, source.text[slice(*suspect.span)])
        for suspect in islice(suspects(source.text), MOST_PROBLEMS + 1)
    ]
    if len(found) > MOST_PROBLEMS:
        last = found[MOST_PROBLEMS - 1]
        found[MOST_PROBLEMS - 1 :] = [replace(last, message=f"{last.message}; more such characters follow")]
    return tuple(found)


def suspect_problem(source: SourceText, suspect: Suspect, characters: str) -> Problem:
    """Say what is wrong with some suspect `characters`, which need not stand in the file as such."""
    place = Place(source.path, suspect.span)
    name = named(characters[0])
    if suspect.kind == BIDI:
        return Problem(
            BIDI,
            f"{name} changes the order in which the text is shown",
            place,
            "remove it: what a reader sees must be what is stored",
        )
    if suspect.kind == INVISIBLE:
        return Problem(
            INVISIBLE,
            f"{name} cannot be seen",
            place,
            "remove it: a name with such a character in it is not found",
        )
    return _control_problem(source, characters, name, place)


def _control_problem(source: SourceText, characters: str, name: str, place: Place) -> Problem:
    """Say what kind of control character it is and how it is likely to have come there."""
    first = characters[0]
    message = f"control character {name}"
    advice = "remove it: of all control characters, only the line break and the tab are text"
    if first == "\0" and place.span.end == len(source.text) and len(characters) > 1:
        message = f"the file ends in {len(characters)} NUL characters ({name})"
        advice = "a crash or a broken copy has lost the rest of the file: take it from a backup"
    elif first in "\x85\u2028\u2029":
        message = f"{name} ends a line for some programs and not for others"
        advice = "replace it by an ordinary line break or a space"
    elif "\ud800" <= first <= "\udfff":
        message = f"{name} is half of a character"
        advice = "write the whole character: its other half was lost"
    elif _NONCHARACTER.match(first):
        message = f"{name} is not a character"
        advice = "remove it"
    elif len(characters) > 1:
        message = f"{len(characters)} control characters in a row, the first {name}"
    return Problem(CONTROL, message, place, advice)


def named(character: str) -> str:
    """Name one character by its Unicode name, if it has one, and its number."""
    number = f"U+{ord(character):04X}"
    name = unicodedata.name(character, "")
    return f"{name} ({number})" if name else number


def parsable(text: str) -> str:
    """Replace each character that YAML does not take by `REPLACEMENT`, one for one, so that offsets stay."""
    return _UNPARSABLE.sub(REPLACEMENT, text)
