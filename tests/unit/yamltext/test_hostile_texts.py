"""Small hostile files: each is answered with problems of known kind and line, or read without any.

The larger collection that these were picked from is run by `tests/fault/test_reader_corpus.py`, where it is at hand.
"""

from __future__ import annotations

import pytest

from forumcli.yamltext.load import load_bytes
from forumcli.yamltext.source import SourceText

REFUSED: dict[str, tuple[bytes, list[tuple[str, int]]]] = {
    "empty file": (b"", [("nothing-in-file", 1)]),
    "only a byte-order mark": (b"\xef\xbb\xbf", [("nothing-in-file", 1)]),
    "UTF-16": ("a: b\n".encode("utf-16"), [("not-text", 1)]),
    "Windows-1252": (b"a: b\nc: \x93d\x94\n", [("not-text", 2)]),
    "cut within a character": (b"a: b\nc: caf\xc3", [("not-text", 2)]),
    "CESU-8": (b"a: \xed\xa0\xbd\xed\xb8\x80\n", [("not-text", 1)]),
    "NUL inside": (b"a: b\nc: d\0e\n", [("control-character", 2)]),
    "NUL tail after a power cut": (b"a: b\n" + b"\0" * 4096, [("control-character", 2)]),
    "raw escape sequence": (b'a: "\x1b[31mred"\n', [("control-character", 1)]),
    "written escape sequence": (b'a: "\\e]8;;http://x\\a"\n', [("control-character", 1)] * 2),
    "overwriting carriage return": (b'a: "evil\\rgood"\n', [("control-character", 1)]),
    "form feed": (b"a: b\nc: x\x0cy\n", [("control-character", 2)]),
    "line separators": (b"a: b\xc2\x85c\xe2\x80\xa8d\n", [("control-character", 1)] * 2),
    "lone carriage returns": (b"a: b\rc: 1\rc: 2\r", [("duplicate-key", 3)]),
    "no-break spaces as indentation": (b"a:\n\xc2\xa0\xc2\xa0b: c\n", [("empty-value", 1), ("non-text-key", 2)]),
    "zero-width space in a key": (
        b"a: b\n\xe2\x80\x8bc: d\n",
        [("invisible-character", 2), ("non-text-key", 2)],
    ),
    "full-width colon": ("name\uff1a A\n".encode(), [("nothing-in-file", 1)]),
    "override that reorders source": ('a: "x\u202e\u2066y"\n'.encode(), [("bidi-control", 1)] * 2),
    "unclosed bracket": (b"a: b\nc: [x, y\nd: e\n", [("yaml-syntax", 2)]),
    "bold Markdown": (b"a: b\nc: *important* point\n", [("anchor-or-alias", 2)]),
    "handle": (b"a: b\nc: @someone\n", [("yaml-syntax", 2)]),
    "template": (
        b"a: b\nurl: {{ base }}/x\n",
        [("non-text-key", 2), ("empty-value", 2), ("yaml-syntax", 2)],
    ),
    "conflict of a merge": (b"a: b\n<<<<<<< HEAD\nc: d\n=======\nc: e\n>>>>>>> x\n", [("yaml-syntax", 2)]),
    "pointer": (b"version https://git-lfs.github.com/spec/v1\noid sha256:0\n", [("yaml-syntax", 1)]),
    "web page": (b"<!DOCTYPE html>\n<html></html>\n", [("yaml-syntax", 1)]),
    "body of a 404": (b"404: Not Found", [("non-text-key", 1)]),
    "second document": (b"a: b\n---\nc: d\n", [("second-document", 2)]),
    "directive of a newer YAML": (b"%YAML 2.0\n---\na: b\n", [("yaml-tag", 1)]),
    "TOML": (b'[series]\nname = "A"\n', [("yaml-syntax", 2)]),
    "Norway": (b"a: b\ncountry: NO\n", [("implicit-typing", 2)]),
    "a person called Null": (b"name: Null\n", [("implicit-typing", 1)]),
    "time of day": (b"a: b\nstart: 22:30\n", [("implicit-typing", 2)]),
    "leading zero": (b"postcode: 01234\n", [("implicit-typing", 1)]),
    "5,000 digits": (b"number: " + b"9" * 5000 + b"\n", [("implicit-typing", 1)]),
    "hexadecimal without digits": (b"number: 0x_\n", [("implicit-typing", 1)]),
    "hour 24": (b"date: 2022-11-06 24:00:00\n", [("implicit-typing", 1)]),
    "no such day": (b"date: 2022-02-30\n", [("implicit-typing", 1)]),
    "number that is none": (b"a: !!int abc\n", [("yaml-tag", 1)]),
    "code": (b'a: !!python/object/apply:os.system ["touch x"]\n', [("yaml-tag", 1)]),
    "tag of impossible bytes": (b"a: !%C0%80 b\n", [("yaml-tag", 1)]),
    "keys of many types": (b"1: a\ntrue: b\n1.0: c\n", [("non-text-key", 1), ("non-text-key", 2), ("non-text-key", 3)]),
    "list as a key": (b"? [a, b]\n: c\n", [("non-text-key", 1)]),
    "duplicate key": (b"a: b\nc: d\na: e\n", [("duplicate-key", 3)]),
    "list that contains itself": (b"a: &a\n- *a\n", [("anchor-or-alias", 1), ("anchor-or-alias", 2)]),
    "merge key": (
        b"a: &b {c: d}\ne:\n  <<: *b\n",
        [("anchor-or-alias", 1), ("anchor-or-alias", 3), ("anchor-or-alias", 3)],
    ),
    "24,800 brackets": (b"[" * 24_800 + b"]" * 24_800, [("too-deep", 1)]),
    "24,800 braces": (b"{a: " * 24_800, [("too-deep", 1)]),
    "long value": (b"a: '" + b"x" * 65_537 + b"'\n", [("too-large", 1)]),
    "long tag": (b"a: !<" + b"x" * 1_000_000 + b"> b\n", [("yaml-tag", 1)]),
    "number sign in text": (b"a: point #5 of the list\n", [("lost-comment", 1)]),
}  # fmt: skip

TAKEN = {
    "byte-order mark and CRLF": b"\xef\xbb\xbfname: A\r\nquote: |\r\n  one\r\n  two\r\n",
    "no line end at the end": b"name: A",
    "JSON": b'{"name": "A\\/B", "tags": ["x", "y"], "place": {"city": "B"}}\n',
    "comments and one document mark": b"# dataset\n---\nname: A  # display name\n# tail\ncity: B\n",
    "quoted traps": b'country: "NO"\nstart: "22:30"\nactive: "yes"\nnone: "null"\nid: "007"\n',
    "years and dates": b"founded: 2003\ndate: 2022-11-06\nmonth: 2022-11\nspan: 2022-11-08/2022-11-09\n",
    "block with all that is special": b"quote: |\n  He said: act now #1\n  - no list\n  {{ x }} *stars* &c !t @a\n",
    "address with a fragment": b"url: https://example.org/a?b=c&d=%20e#sec-2\nlang: C#\n",
    "French spaces": 'quote: "\xab\xa0Il faut agir\u202f!\xa0\xbb"\n'.encode(),
    "Persian": 'name: "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645"\n'.encode(),
    "many scripts": "- \u6771\u4eac\u4f1a\u8b70\n- \u041a\u0438\u0457\u0432\n- \u05e9\u05dc\u05d5\u05dd\n"
    "- \u0ba4\u0bae\u0bbf\u0bb4\u0bcd\n- \U0001f469\u200d\U0001f52c\n".encode(),
    "apostrophes": b"name: Int'l People's Forum\nquote: 'it''s \"fine\"'\nother: \"tab\\there\"\n",
    "markup and formulas": b'a: "see [/] and [/foo]"\nb: "=HYPERLINK(1)"\nc: "<script>"\nd: "a}{\\\\x %"\n',
    "folded plain text": b"text: one line and\n  another line\nnext: field\n",
}  # fmt: skip


@pytest.mark.parametrize(("raw", "expected"), REFUSED.values(), ids=list(REFUSED))
def test_a_hostile_file_is_answered_with_its_problems(raw: bytes, expected: list[tuple[str, int]]) -> None:
    loaded = load_bytes("f.yaml", raw)

    source = loaded.source or SourceText("f.yaml", "")
    found = [(p.kind, source.position(p.place.span.start).line) for p in loaded.problems]
    assert sorted(found) == sorted(expected)


@pytest.mark.parametrize("raw", [raw for raw, _ in REFUSED.values()], ids=list(REFUSED))
def test_no_message_acts_on_a_terminal_or_floods_it(raw: bytes) -> None:
    for problem in load_bytes("f.yaml", raw).problems:
        words = problem.message + (problem.help or "")
        assert words.isprintable() or "\xa0" in words
        assert len(words) < 400


@pytest.mark.parametrize("raw", TAKEN.values(), ids=list(TAKEN))
def test_an_honest_file_is_read_without_a_problem(raw: bytes) -> None:
    loaded = load_bytes("f.yaml", raw)

    assert loaded.problems == ()
    assert loaded.root is not None
