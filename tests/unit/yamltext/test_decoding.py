"""From files and bytes to text."""

from __future__ import annotations

import errno
import os
import socket
from pathlib import Path

import pytest

from forumcli.yamltext.decoding import decode, read_file
from forumcli.yamltext.limits import Limits
from forumcli.yamltext.problem import Place, Problem
from forumcli.yamltext.source import Span


def unreadable(path: Path, reason: str, advice: str) -> Problem:
    return Problem("unreadable-file", f"the file cannot be read: {reason}", Place(str(path), Span(0, 0)), advice)


def test_a_regular_file_gives_its_bytes(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"a: b\r\n\0")

    assert read_file(path, "a.yaml") == b"a: b\r\n\0"


def test_a_link_to_a_file_is_followed(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes(b"a: b\n")
    (tmp_path / "link.yaml").symlink_to("a.yaml")

    assert read_file(tmp_path / "link.yaml", "link.yaml") == b"a: b\n"


def test_a_missing_file_is_a_problem(tmp_path: Path) -> None:
    path = tmp_path / "none.yaml"

    assert read_file(path, str(path)) == unreadable(
        path, "there is no such file", "check the name, and that a link points to a file"
    )


def test_a_folder_is_a_problem(tmp_path: Path) -> None:
    assert read_file(tmp_path, str(tmp_path)) == unreadable(tmp_path, "it is a folder", "name a file")


def test_a_named_pipe_is_a_problem_and_not_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "pipe.yaml"
    os.mkfifo(path)

    assert read_file(path, str(path)) == unreadable(path, "it is not a regular file", "name a file")


def test_a_socket_is_a_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # NOTE: the path of a socket may have 108 characters at most.
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("s.yaml")
        found = read_file(Path("s.yaml"), "s.yaml")

    assert found == unreadable(Path("s.yaml"), "it is not a regular file", "name a file")


def test_links_in_a_circle_are_a_problem(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.symlink_to("b.yaml")
    (tmp_path / "b.yaml").symlink_to("a.yaml")

    assert read_file(path, str(path)) == unreadable(
        path, "its symbolic links lead in a circle", "let the link point to a file"
    )


def test_a_name_with_nul_is_a_problem() -> None:
    path = Path("a\0.yaml")

    assert read_file(path, str(path)) == unreadable(path, "there is a NUL character in its name", "check the name")


def test_a_file_that_may_not_be_read_is_a_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> int:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr("os.open", refuse)

    assert read_file(tmp_path, str(tmp_path)) == unreadable(
        tmp_path, "reading it is not permitted", "give yourself the right to read it"
    )


def test_a_disk_that_fails_while_reading_is_a_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"a: b\n")

    def fail(*_: object) -> os.stat_result:
        raise OSError(errno.EIO, "Input/output error")

    with monkeypatch.context() as patch:
        patch.setattr("os.fstat", fail)
        found = read_file(path, str(path))

    assert found == unreadable(path, "the system says: Input/output error", "check the file and its disk")


def test_no_descriptor_is_left_open(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes(b"a: b\n")
    lowest_free = os.dup(0)
    os.close(lowest_free)

    read_file(tmp_path, "folder")
    read_file(tmp_path / "a.yaml", "a.yaml")

    still_free = os.dup(0)
    os.close(still_free)
    assert still_free == lowest_free


def test_a_file_of_the_largest_size_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"x" * 10)

    assert read_file(path, "a.yaml", Limits(file_bytes=10)) == b"x" * 10


def test_a_file_one_byte_too_large_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"x" * 11)

    found = read_file(path, "a.yaml", Limits(file_bytes=10))

    assert found == Problem(
        "too-large",
        "the file is larger than 10 bytes and was not read",
        Place("a.yaml", Span(0, 0)),
        "split it into several files that the main file includes",
    )


def test_a_byte_order_mark_is_dropped() -> None:
    source, problems = decode("f.yaml", b"\xef\xbb\xbfname: A\n")

    assert (source.text, problems) == ("name: A\n", ())


@pytest.mark.parametrize(
    ("raw", "nature"),
    [
        (b"\x1f\x8b\x08", "gzip-compressed"),
        (b"PK\x03\x04", "a zip archive or an office document"),
        (b"SQLite format 3\0...", "an SQLite database"),
        (b"%PDF-1.7", "a PDF document"),
        (b"\x89PNG\r\n", "a PNG image"),
        ("\ufeffa: b".encode("utf-16-le"), "text in UTF-16"),
        ("\ufeffa: b".encode("utf-16-be"), "text in UTF-16"),
        ("\ufeffa: b".encode("utf-32-le"), "text in UTF-32"),
        ("\ufeffa: b".encode("utf-32-be"), "text in UTF-32"),
        ("name: value\n".encode("utf-16-le"), "text in UTF-16 saved without its mark"),
        ("name: value\n".encode("utf-16-be"), "text in UTF-16 saved without its mark"),
    ],
)
def test_a_file_of_another_kind_is_named(raw: bytes, nature: str) -> None:
    _, problems = decode("f.yaml", raw)

    assert problems == (
        Problem(
            "not-text",
            f"the file is {nature}, not UTF-8 text",
            Place("f.yaml", Span(0, 0)),
            "save the file as UTF-8 text",
        ),
    )


@pytest.mark.parametrize(
    ("raw", "place", "message", "advice"),
    [
        pytest.param(
            b"a: b\nq: \x93Act\x94\n",
            (2, 4),
            "byte 0x93 is not UTF-8",
            "the file looks like Windows-1252: save it as UTF-8",
            id="Windows quotation marks",
        ),
        pytest.param(
            b"q: S\xe3o Paulo\n", (1, 5), "byte 0xe3 is not UTF-8", "save the file as UTF-8 text", id="Latin-1"
        ),
        pytest.param(
            b"a: \xe2\x80\x93 b\r\nq: caf\xc3",
            (2, 7),
            "the file ends in the middle of a character",
            "the file was cut short: take the rest from a backup",
            id="cut short; columns are code points",
        ),
        pytest.param(
            b"\xef\xbb\xbfa: \xed\xa0\xbd\xed\xb8\x80\n",
            (1, 4),
            "half of a surrogate pair is written as if it were a character",
            "save the file as UTF-8 text",
            id="surrogates, after a byte-order mark",
        ),
    ],
)
def test_the_first_byte_that_is_not_utf8_has_its_exact_place(
    raw: bytes, place: tuple[int, int], message: str, advice: str
) -> None:
    source, problems = decode("f.yaml", raw)

    at = source.offset(*place)
    assert problems == (Problem("not-text", message, Place("f.yaml", Span(at, at + 1)), advice),)
    assert source.text[at] == "\ufffd"


def test_a_tail_of_nul_bytes_is_left_to_the_reader() -> None:
    source, problems = decode("f.yaml", b"a: b\n" + b"\0" * 4096)

    assert (source.text, problems) == ("a: b\n" + "\0" * 4096, ())
