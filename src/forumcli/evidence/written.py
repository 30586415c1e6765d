"""The file of a fingerprint: written in lines that a diff can show, and read back strictly.

    forum fingerprint 1
    source nca-2022-07-14
    read 2026-11-22
    method blake2b-56 of 4 words
    salt <hexadecimal>
    text <hexadecimal: the hash of the whole>
    words 417
    paragraphs 13

    paragraph 1 of 36 words
    quotation-marks 4< 9>
    exact <base64, nine hashes a line>
    folded …
    opening …
    closing …

    seal <SHA-256 of all lines above, in hexadecimal>

A mark's number says how many words of the paragraph stand before it; `<` opens, `>` closes. A line of hashes begins
with the name of their sort; what a paragraph has none of is not written.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NoReturn

from forumcli.evidence.fingerprint import Fingerprint, Paragraph
from forumcli.evidence.hashing import SALT_BYTES, size_for
from forumcli.evidence.quotation_marks import Mark
from forumcli.evidence.tokens import WINDOW
from forumcli.model.dates import DateError, PartialDate

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

VERSION: Final = 1
_HASHES_A_LINE: Final = 9
"""A line of nine hashes of seven bytes fills its base64 without padding."""
_SORTS: Final = ("exact", "folded", "opening", "closing")
_MARK: Final = re.compile(r"(0|[1-9][0-9]{0,6})([<>])")
_NUMBER: Final = re.compile(r"0|[1-9][0-9]{0,6}")


class FingerprintError(ValueError):
    """The text is no fingerprint: `line` (from 1) is where that shows."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(f"line {line}: {message}")
        self.line = line


def to_text(fingerprint: Fingerprint) -> str:
    """Write a fingerprint."""
    lines = [
        f"forum fingerprint {VERSION}",
        f"source {fingerprint.source}",
        *([f"read {fingerprint.read.text}"] if fingerprint.read else []),
        f"method blake2b-{8 * fingerprint.size} of {WINDOW} words",
        f"salt {fingerprint.salt.hex()}",
        f"text {fingerprint.text}",
        f"words {fingerprint.words}",
        f"paragraphs {len(fingerprint.paragraphs)}",
    ]
    for number, paragraph in enumerate(fingerprint.paragraphs, 1):
        lines += ["", f"paragraph {number} of {paragraph.words} words", *_lines_of(paragraph, fingerprint.size)]
    body = "".join(f"{line}\n" for line in (*lines, ""))
    return f"{body}seal {_seal(body)}\n"


def parse(text: str) -> Fingerprint:
    """Read a fingerprint.

    Raises:
        FingerprintError: the text is none, is cut short, or was changed by hand.
    """
    lines = text.split("\n")
    reading = _Reading(lines)
    first = reading.take("forum fingerprint")
    if first != str(VERSION):
        reading.fail(f"this is version {first}; this program knows version {VERSION}")
    source = reading.take("source")
    read = _date(reading) if reading.peek("read") else None
    size = _size(reading)
    salt = reading.hexadecimal("salt", SALT_BYTES)
    whole = reading.hexadecimal("text", hashlib.sha256().digest_size)
    words = reading.number("words")
    count = reading.number("paragraphs")
    parts = tuple(_paragraph(reading, number, size) for number in range(1, count + 1))
    reading.blank()
    _check_seal(reading)
    found = Fingerprint(source, read, salt, size, whole.hex(), parts)
    _check_counts(found, words, reading)
    return found


def _lines_of(paragraph: Paragraph, size: int) -> Iterator[str]:
    if paragraph.marks:
        signs = {"opens": "<", "closes": ">"}
        yield "quotation-marks " + " ".join(f"{mark.before}{signs[mark.side]}" for mark in paragraph.marks)
    hashes = (paragraph.exact, paragraph.folded, b"".join(paragraph.opening), b"".join(paragraph.closing))
    for sort, every in zip(_SORTS, hashes, strict=True):
        for at in range(0, len(every), size * _HASHES_A_LINE):
            yield f"{sort} {base64.b64encode(every[at : at + size * _HASHES_A_LINE]).decode('ascii')}"


def _seal(body: str) -> str:
    return hashlib.sha256(body.encode()).hexdigest()


@dataclass(slots=True)
class _Reading:
    """The lines of a file, and how far they have been read."""

    lines: Sequence[str]
    at: int = 0

    def peek(self, word: str) -> bool:
        """Tell whether the next line begins with a word."""
        return self.at < len(self.lines) and self.lines[self.at].startswith(f"{word} ")

    def take(self, word: str) -> str:
        """Return what follows a word on the next line, which must begin with it."""
        if not self.peek(word):
            self.at += 1
            self.fail(f"`{word}` was expected here")
        line = self.lines[self.at]
        self.at += 1
        return line.removeprefix(f"{word} ")

    def number(self, word: str) -> int:
        """Return a count."""
        said = self.take(word)
        if not _NUMBER.fullmatch(said):
            self.fail(f"{said[:20]!r} is not a count")
        return int(said)

    def hexadecimal(self, word: str, size: int) -> bytes:
        """Return bytes written in lower-case hexadecimal."""
        said = self.take(word)
        if not re.fullmatch(f"[0-9a-f]{{{2 * size}}}", said):
            self.fail(f"`{word}` is not {size} bytes in hexadecimal")
        return bytes.fromhex(said)

    def hashes(self, word: str, size: int) -> bytes:
        """Return the hashes of all next lines that begin with a word."""
        made = []
        while self.peek(word):
            said = self.take(word)
            try:
                made.append(base64.b64decode(said, validate=True))
            except (binascii.Error, ValueError):
                self.fail("this is not base64")
            if len(made[-1]) % size or not made[-1]:
                self.fail(f"these are not whole hashes of {size} bytes")
        return b"".join(made)

    def blank(self) -> None:
        """Pass the empty line that must come next."""
        self.at += 1
        if self.at > len(self.lines) or self.lines[self.at - 1]:
            self.fail("an empty line was expected here")

    def fail(self, message: str) -> NoReturn:
        """Report what is wrong with the line that was read last.

        Raises:
            FingerprintError: always.
        """
        raise FingerprintError(min(self.at, len(self.lines)), message) from None


def _date(reading: _Reading) -> PartialDate:
    said = reading.take("read")
    try:
        return PartialDate.parse(said)
    except DateError as error:
        reading.fail(str(error))


def _size(reading: _Reading) -> int:
    said = reading.take("method")
    method = re.fullmatch(rf"blake2b-(56|64|72|80) of {WINDOW} words", said)
    if not method:
        reading.fail(f"{said[:40]!r} is not a method that this program knows")
    return int(method[1]) // 8


def _paragraph(reading: _Reading, number: int, size: int) -> Paragraph:
    reading.blank()
    said = reading.take(f"paragraph {number} of")
    if not said.endswith(" words") or not _NUMBER.fullmatch(said.removesuffix(" words")):
        reading.fail("the count of words was expected here")
    marks = _marks(reading) if reading.peek("quotation-marks") else ()
    exact, folded, opening, closing = (reading.hashes(sort, size) for sort in _SORTS)
    return Paragraph(
        int(said.removesuffix(" words")), marks, exact, folded, _split(opening, size), _split(closing, size)
    )


def _marks(reading: _Reading) -> tuple[Mark, ...]:
    made = []
    for each in reading.take("quotation-marks").split(" "):
        match = _MARK.fullmatch(each)
        if not match:
            reading.fail(f"{each[:20]!r} is not a quotation mark such as 4< or 9>")
        made.append(Mark(int(match[1]), "opens" if match[2] == "<" else "closes"))
    return tuple(made)


def _split(every: bytes, size: int) -> tuple[bytes, ...]:
    return tuple(every[at : at + size] for at in range(0, len(every), size))


def _check_seal(reading: _Reading) -> None:
    body = "".join(f"{line}\n" for line in reading.lines[: reading.at])
    if reading.hexadecimal("seal", hashlib.sha256().digest_size).hex() != _seal(body):
        reading.fail("the lines above are not those that were sealed: record the fingerprint anew")
    if list(reading.lines[reading.at :]) != [""]:
        reading.at += 1
        reading.fail("nothing may follow the seal")


def _check_counts(found: Fingerprint, words: int, reading: _Reading) -> None:
    """Hold what was read against itself; only a program that writes fingerprints wrongly can fail here."""
    exact = sum(len(each.exact) for each in found.paragraphs) // found.size
    kept = [(len(each.exact) // found.size, len(each.folded) // found.size) for each in found.paragraphs]
    due = [
        tuple(min(each.words, max(every - start, 0)) for every in (exact, words - WINDOW + 1))
        for each, start in zip(found.paragraphs, found.starts, strict=False)
    ]
    ordered = all(list(edges) == sorted(edges) for each in found.paragraphs for edges in (each.opening, each.closing))
    if found.words != words or kept != due or not 0 < exact <= words - WINDOW + 1:
        reading.fail("the counts of words and of hashes do not agree")
    if not ordered or found.size < size_for(words):
        reading.fail("the hashes are out of order, or too short for so many words")
