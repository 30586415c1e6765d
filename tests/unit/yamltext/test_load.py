"""The whole way from a file to its tree."""

from __future__ import annotations

import hashlib
from pathlib import Path

from forumcli.yamltext.limits import Limits
from forumcli.yamltext.load import Loaded, load, load_bytes
from forumcli.yamltext.node import Entry, Mapping, Scalar, Style
from forumcli.yamltext.source import SourceText, Span


def test_a_sound_file_gives_its_tree_its_text_and_its_digest(tmp_path: Path) -> None:
    raw = b"\xef\xbb\xbfa: b\n"
    (tmp_path / "a.yaml").write_bytes(raw)

    found = load(tmp_path / "a.yaml", "data/a.yaml")

    key, value = Scalar("a", Style.PLAIN, Span(0, 1)), Scalar("b", Style.PLAIN, Span(3, 4))
    assert found == Loaded(
        "data/a.yaml",
        (),
        hashlib.sha256(raw).hexdigest(),
        SourceText("data/a.yaml", "a: b\n"),
        Mapping((Entry(key, value),), Span(0, 4)),
    )


def test_an_unreadable_file_gives_only_its_problem(tmp_path: Path) -> None:
    found = load(tmp_path / "none.yaml", "none.yaml")

    assert [problem.kind for problem in found.problems] == ["unreadable-file"]
    assert (found.digest, found.source, found.root) == (None, None, None)


def test_what_is_not_text_is_not_parsed() -> None:
    found = load_bytes("f.yaml", b"\x1f\x8b [")

    assert [problem.kind for problem in found.problems] == ["not-text"]
    assert found.root is None


def test_the_limits_reach_the_reader() -> None:
    found = load_bytes("f.yaml", b"a: {b: c}\n", Limits(depth=1))

    assert [(problem.kind, problem.place.span) for problem in found.problems] == [("too-deep", (3, 4))]
