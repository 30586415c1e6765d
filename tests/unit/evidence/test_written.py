from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forumcli.evidence.fingerprint import record
from forumcli.evidence.written import FingerprintError, parse, to_text
from forumcli.model.dates import PartialDate

TEXT = "One two, three four five.\n\n“Six seven” eight\n\n***\n\nnine ten."
WRITTEN = to_text(record(TEXT, "gazette", PartialDate.parse("2026-11-22")))


def test_a_fingerprint_is_read_back_as_it_was_written() -> None:
    made = record(TEXT, "gazette", PartialDate.parse("2026-11-22"))

    assert made == parse(to_text(made))


@given(st.text(min_size=1).filter(lambda text: len(text.split()) < 40))
def test_any_text_is_read_back_as_it_was_written(text: str) -> None:
    made = record(f"a b c {text} d", "gazette")

    assert made == parse(to_text(made))


def _line(number: int, change: Callable[[str], str]) -> str:
    lines = WRITTEN.split("\n")
    lines[number - 1] = change(lines[number - 1])
    return "\n".join(lines)


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("", 1, "`forum fingerprint` was expected here"),
        ("forum fingerprint 2\n", 1, "this is version 2; this program knows version 1"),
        (_line(2, lambda _: "sauce gazette"), 2, "`source` was expected here"),
        (_line(3, lambda _: "read yesterday"), 3, "yesterday: not a date"),
        (_line(4, lambda _: "method md5 of 4 words"), 4, "'md5 of 4 words' is not a method"),
        (_line(5, lambda line: line[:-1]), 5, "`salt` is not 16 bytes in hexadecimal"),
        (_line(6, lambda line: line.upper().replace("TEXT", "text")), 6, "`text` is not 32 bytes in hexadecimal"),
        (_line(7, lambda _: "words 010"), 7, "'010' is not a count"),
        (_line(9, lambda _: "x"), 9, "an empty line was expected here"),
        (_line(10, lambda _: "paragraph 2 of 5 words"), 10, "`paragraph 1 of` was expected here"),
        (_line(10, lambda _: "paragraph 1 of five words"), 10, "the count of words was expected here"),
        (_line(11, lambda line: line + "!"), 11, "this is not base64"),
        (_line(11, lambda _: "exact AAAA"), 11, "these are not whole hashes of 7 bytes"),
        (_line(17, lambda _: "quotation-marks 0("), 17, "'0(' is not a quotation mark such as 4< or 9>"),
        ("\n".join(WRITTEN.split("\n")[:14]), 14, "an empty line was expected here"),
        (
            _line(11, lambda line: line.replace("exact ", "exact AAAAAAAAAA==\nexact ")),
            29,
            "not those that were sealed",
        ),
        (_line(2, lambda _: "source herald"), 28, "the lines above are not those that were sealed"),
        (WRITTEN + "\n", 29, "nothing may follow the seal"),
        (WRITTEN.rstrip("\n"), 28, "nothing may follow the seal"),
    ],
)
def test_what_is_no_fingerprint_is_refused_at_its_line(text: str, line: int, message: str) -> None:
    with pytest.raises(FingerprintError) as caught:
        parse(text)

    assert (line, True) == (caught.value.line, message in str(caught.value)), str(caught.value)


@given(st.integers(0, len(WRITTEN) - 1), st.characters(codec="utf-8"))
def test_no_single_changed_character_goes_unnoticed(at: int, character: str) -> None:
    changed = WRITTEN[:at] + character + WRITTEN[at + 1 :]
    if changed == WRITTEN:
        return

    with pytest.raises(FingerprintError):
        parse(changed)


@given(st.integers(0, len(WRITTEN) - 1))
def test_no_cut_goes_unnoticed(length: int) -> None:
    with pytest.raises(FingerprintError):
        parse(WRITTEN[:length])
