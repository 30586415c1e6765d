"""From a file to its text: open, read, decode. What the text says is for `reader` to judge."""

from __future__ import annotations

import errno
import os
import stat
from typing import TYPE_CHECKING

from forumcli.yamltext.limits import DEFAULT_LIMITS, SPLIT_IT, Limits
from forumcli.yamltext.problem import Place, Problem
from forumcli.yamltext.source import SourceText, Span

if TYPE_CHECKING:
    from pathlib import Path

_BOM = b"\xef\xbb\xbf"
_MAGIC = (
    (b"\x1f\x8b", "gzip-compressed"),
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"SQLite format 3\0", "an SQLite database"),
    (b"%PDF", "a PDF document"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xfe\0\0", "text in UTF-32"),
    (b"\0\0\xfe\xff", "text in UTF-32"),
    (b"\xff\xfe", "text in UTF-16"),
    (b"\xfe\xff", "text in UTF-16"),
)
_SAVE_AS_UTF8 = "save the file as UTF-8 text"
_REFUSALS = {
    errno.ENOENT: ("there is no such file", "check the name, and that a link points to a file"),
    errno.EACCES: ("reading it is not permitted", "give yourself the right to read it"),
    errno.EPERM: ("reading it is not permitted", "give yourself the right to read it"),
    errno.ELOOP: ("its symbolic links lead in a circle", "let the link point to a file"),
    errno.ENAMETOOLONG: ("its name is too long", "give it a shorter name"),
    errno.ENXIO: ("it is not a regular file", "name a file"),
}
_SURROGATE_LEAD = 0xED
_WINDOWS_QUOTES = range(0x80, 0xA0)
_UTF16_SAMPLE = 1_024
_UTF16_SHARE = 0.4
_UTF16_STRAYS = 0.1


def read_file(path: Path, shown: str, limits: Limits = DEFAULT_LIMITS) -> bytes | Problem:
    """Return the bytes of a regular file, or why they cannot be had; never blocks nor reads past the limit.

    `shown` is the path as messages name it.
    """
    # NOTE: by name, for each of the three is missing on some system.
    flags = os.O_RDONLY
    for name in ("O_NONBLOCK", "O_CLOEXEC", "O_BINARY"):
        flags |= getattr(os, name, 0)
    try:
        descriptor = os.open(path, flags)
    except OSError as error:
        return _refused(shown, error)
    except ValueError:
        return _unreadable(shown, "there is a NUL character in its name", "check the name")
    try:
        # NOTE: looked at only after opening, without blocking: nobody can swap in a pipe between the two.
        mode = os.fstat(descriptor).st_mode
        if not stat.S_ISREG(mode):
            kind = "a folder" if stat.S_ISDIR(mode) else "not a regular file"
            return _unreadable(shown, f"it is {kind}", "name a file")
        with open(descriptor, "rb", closefd=False) as file:
            raw = file.read(limits.file_bytes + 1)
    except OSError as error:
        return _refused(shown, error)
    finally:
        os.close(descriptor)
    if len(raw) > limits.file_bytes:
        return Problem(
            "too-large",
            f"the file is larger than {limits.file_bytes:,} bytes and was not read",
            Place(shown, Span(0, 0)),
            SPLIT_IT,
        )
    return raw


def _refused(shown: str, error: OSError) -> Problem:
    unknown = (f"the system says: {error.strerror or error}", "check the file and its disk")
    return _unreadable(shown, *_REFUSALS.get(error.errno or 0, unknown))


def _unreadable(shown: str, reason: str, advice: str) -> Problem:
    return Problem("unreadable-file", f"the file cannot be read: {reason}", Place(shown, Span(0, 0)), advice)


def decode(shown: str, raw: bytes) -> tuple[SourceText, tuple[Problem, ...]]:
    """Return the text of a file and, if it is not UTF-8, why not; a byte-order mark at its start is dropped.

    A text with a problem has U+FFFD in place of what is no character: good to be shown, not to be read.
    """
    body = raw.removeprefix(_BOM)
    source = SourceText(shown, body.decode("utf-8", errors="replace"))
    if nature := _not_utf8_at_all(raw):
        message = f"the file is {nature}, not UTF-8 text"
        return source, (Problem("not-text", message, Place(shown, Span(0, 0)), _SAVE_AS_UTF8),)
    try:
        body.decode("utf-8")
    except UnicodeDecodeError as error:
        return source, (_bad_bytes(shown, body, error),)
    return source, ()


def _not_utf8_at_all(raw: bytes) -> str | None:
    """Say what kind of file it is, if its first bytes tell that it is another one."""
    for magic, nature in _MAGIC:
        if raw.startswith(magic):
            return nature
    sample = raw[:_UTF16_SAMPLE]
    fewer, more = sorted((sample[0::2].count(0), sample[1::2].count(0)))
    if more > len(sample) * _UTF16_SHARE and fewer < more * _UTF16_STRAYS:
        return "text in UTF-16 saved without its mark"
    return None


def _bad_bytes(shown: str, body: bytes, error: UnicodeDecodeError) -> Problem:
    """Report the first byte that is not UTF-8 at its exact place."""
    at = len(body[: error.start].decode("utf-8"))
    byte = body[error.start]
    message = f"byte 0x{byte:02x} is not UTF-8"
    advice = _SAVE_AS_UTF8
    if error.reason == "unexpected end of data":
        message = "the file ends in the middle of a character"
        advice = "the file was cut short: take the rest from a backup"
    elif byte == _SURROGATE_LEAD:
        message = "half of a surrogate pair is written as if it were a character"
    elif byte in _WINDOWS_QUOTES:
        advice = "the file looks like Windows-1252: save it as UTF-8"
    return Problem("not-text", message, Place(shown, Span(at, at + 1)), advice)
