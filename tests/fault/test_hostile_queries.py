"""Queries that nobody types in good faith, and ten thousand at random: each has an answer, in time."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterable, Iterator
from itertools import count, islice
from pathlib import Path
from random import Random

import pytest

from forumcli.dataset.load import load
from forumcli.index.build import fill
from forumcli.index.search_query import SearchIndex
from forumcli.search.search import search
from tests.inprocess import Forum
from tests.searching import sound

SECONDS_A_QUERY = 2.0
RANDOM_QUERIES = 10_000
SEED = 20_251_107
LONGEST = 10_000
LAST_CODE_POINT = 0x10FFFF
MOST_WORDS = 8
WEIGHTS = (3, 3, 2, 1, 1)
"""How often each sort of random query is asked: those of many words take longest."""

HOSTILE = {
    "terminal": (
        "\x1b[31mred\x1b[0m",
        "\x1b]52;c;bm9yb3Y=\x07",
        "\x1b[2J\x1b[H",
        "\x9d0;title\x9c",
        "\x1b[6n\x1b[c",
        "bad\x08\x08\x08good",
        "nor\x00ov",
    ),
    "unicode": (
        "\u2066norov\u2069\u2067",
        "norov\U000e0041\U000e0042",
        "\ud800",
        "\udfff norov \ud800",
        "N" + "\u0335" * 400,
        "e\u0301" * 500,
        "a\u2028b",
        "a\x85b",
        "\ufeffnorov\u200d",
        "ﷺ" * 50,
        "𝕹𝖔𝖗𝖔𝖛",
        "İıŞş",
    ),
    "markup": (
        "[link=https://example.org]un.org[/link]",
        "[/bold]",
        "\\[bold]",
        ":smile:",
        "<script>alert(1)</script>",
        "' onmouseover='alert(1)",
        "javascript:alert(1)",
        "java\tscript:alert(1)",
        "[x](javascript:alert(1))",
        "a { b",
        "% & # _ $ ^ ~ \\",
        '<!ENTITY x SYSTEM "file:///etc/passwd">&x;',
        "a\x0bb\x01c\uffffd",
    ),
    "tables": ("+1", "@SUM(1)", "=HYPERLINK(1)", "\r=1", 'a"b,c\nd', "a;b,c\\n:d", "A\r\nEND:VEVENT", 'X";CN="Y'),
    "logs": ("%0A::error::owned", "a,title=evil:b"),
    "sql": ("%", "_", "[*", "'; DROP TABLE documents; --", "1 OR 1=1", "norov' UNION SELECT 1 --"),
    "full text": (
        "(",
        ")",
        "NEAR(",
        'NEAR("a" "b", 2)',
        "*",
        "nor*",
        "^",
        "^norov",
        "don't",
        "{a b} : c",
        "{names} : norov",
        "a AND",
        "NOT",
        "OR OR",
        "a + b",
        '"',
        '"unclosed phrase',
        '""""',
        "-",
        "--",
        "- norov",
        "-norov -wang -forum",
        "norov -norov",
    ),
    "patterns": ("(?R)", "(a+)+$", "[", "\\", "\\d", "x{1,99999}"),
    "paths": ("/etc/passwd", "\\\\host\\share", "a.txt:b", "../../forums.yaml", "l" * 300),
    "templates": ("{{ 7*7 }}{% raw %}", "%(x)s %s", "{0}", "${HOME}", "`id`"),
    "scalars": ("", "   ", "0123", "null", "a: b", "*a*", "!a", "@a", "---", "? a", "=", " a", "a\r\nb", "~", "NaN"),
    "numbers": ("0", "-1", "9" * 400, "1e999", "99999th", "XXXXXXXXXX", "第" * 300, "第零届", "٣", "½", "IIII", "0th"),
    "fields": (
        "speaker:",
        "speaker::",
        "speaker:speaker:norov",
        'speaker:""',
        "year:",
        "year:..",
        "year:9999999",
        "year:2025..2019",
        "year:2019..x",
        "country:\x00",
        "place:" * 60,
        "person:* -person:*",
        "nosuchfield:" * 40,
    ),
}
LONG = (
    "norov " * 1500,
    "-" * LONGEST,
    '"' * LONGEST,
    "中" * LONGEST,
    "國" * LONGEST,
    "н" * LONGEST,
    "a" * LONGEST,
    "year:2020 " * 900,
    "the of and " * 900,
    "(" * 5000 + ")" * 5000,
)
SIGNS = "\"'“”«»„-−:;*()+~^$&|!?\\/<>[]{}%#@.,’–—·…  \t\n\0"


@pytest.fixture(scope="module")
def index(repo_root: Path) -> Iterator[SearchIndex]:
    connection = sqlite3.connect(":memory:")
    fill(connection, load(repo_root / "data"))
    yield SearchIndex(connection)
    connection.close()


@pytest.fixture(scope="module")
def forum(repo_root: Path, tmp_path_factory: pytest.TempPathFactory) -> Forum:
    return Forum(repo_root / "data", tmp_path_factory.mktemp("index") / "index.db")


def slowest(queries: Iterable[str], index: SearchIndex) -> tuple[float, str]:
    """Ask every query; return the slowest and its seconds."""
    return max((seconds(query, index), query) for query in queries)


def seconds(query: str, index: SearchIndex) -> float:
    """Ask one query, whose answer must keep its promises; return how long that took."""
    start = time.perf_counter()
    result = search(query, index)
    taken = time.perf_counter() - start
    assert sound(result), query[:200]
    return taken


@pytest.mark.parametrize("sort", sorted(HOSTILE))
def test_a_hostile_text_is_a_query_like_any_other(sort: str, index: SearchIndex) -> None:
    taken, query = slowest(HOSTILE[sort], index)

    assert taken < SECONDS_A_QUERY, query[:80]


@pytest.mark.parametrize("query", LONG, ids=lambda query: f"{len(query)} of {query[:4]!r}")
def test_a_long_text_is_cut_and_answered_in_time(query: str, index: SearchIndex) -> None:
    start = time.perf_counter()
    result = search(query, index)

    assert time.perf_counter() - start < SECONDS_A_QUERY
    assert "only the first 256 characters are searched for" in result.notes


def test_nothing_in_a_query_changes_the_index(index: SearchIndex) -> None:
    before = index.connection.total_changes

    for query in HOSTILE["sql"]:
        search(query, index)

    assert before == index.connection.total_changes


def test_ten_thousand_random_queries_are_each_answered_in_time(index: SearchIndex) -> None:
    queries = islice(random_queries(index), RANDOM_QUERIES)

    taken, query = slowest(queries, index)

    assert taken < SECONDS_A_QUERY, f"{taken:.2f} s: {query[:200]!r}"


def random_queries(index: SearchIndex) -> Iterator[str]:
    """Yield random texts without end: any Unicode, words that the data have, signs, each mixed, and long ones."""
    chance = Random(SEED)
    words = [term for (term,) in index.connection.execute("SELECT term FROM search_term ORDER BY term")]
    sorts = (_unicode, _signs, _misspelt, _words, _mixed)
    for number in count():
        if number % 50 == 0:
            yield " ".join(chance.choices(words, k=LONGEST // 6))[:LONGEST]
        else:
            yield chance.choices(sorts, WEIGHTS)[0](chance, words)


def _unicode(chance: Random, _: list[str]) -> str:
    return "".join(chr(chance.randrange(LAST_CODE_POINT + 1)) for _ in range(chance.randrange(1, 30)))


def _words(chance: Random, words: list[str]) -> str:
    return " ".join(chance.choices(words, k=chance.randrange(1, MOST_WORDS)))


def _signs(chance: Random, _: list[str]) -> str:
    return "".join(chance.choices(SIGNS, k=chance.randrange(1, 40)))


def _mixed(chance: Random, words: list[str]) -> str:
    makers: tuple[Callable[[Random, list[str]], str], ...] = (_unicode, _words, _signs)
    return "".join(chance.choice(makers)(chance, words) for _ in range(3))


def _misspelt(chance: Random, words: list[str]) -> str:
    letters = list(" ".join(chance.choices(words, k=3)))
    for _ in range(3):
        letters[chance.randrange(len(letters))] = chance.choice("abcdefghijklmnopqrstuvwxyzабв中國 ")
    return "".join(letters)


@pytest.mark.parametrize(
    "query",
    [
        *("norov", "\x1b[31mnorov\x1b[0m", "NEAR(", '"', "'; DROP TABLE documents; --", "[/bold]", "\ud800 norov"),
        *("%(x)s %s {0}", "speaker:speaker:norov", "=HYPERLINK(1)", "中" * LONGEST, "norov\r\n::error::owned"),
    ],
    ids=lambda query: repr(query[:24]),
)
def test_the_command_answers_a_hostile_query(query: str, forum: Forum) -> None:
    """It exits with 0 or 1, prints no escape that was typed, and no traceback."""
    for form in ("table", "json"):
        ran = forum("search", "--format", form, "--", query)

        assert ran.code in {0, 1}
        assert "Traceback" not in ran.err
        assert "\x1b" not in ran.out + ran.err
