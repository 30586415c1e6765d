"""Recall and time of `forum`'s search beside its peers, in one run, on one synthetic corpus.

    python -m bench.search.run 100000 [--keep FOLDER] [--each 30] [--shots 8] [--slow 5] [--postgres DSN]

Peers that are not installed are left out: tantivy (pip), rapidfuzz (brute force over every text), PostgreSQL with
pg_trgm (psql and a database that may be written). The last two take seconds for a query, and are asked the first few
of each kind only. What is kept in a folder is not built again: `--each 0` with it measures processes alone.
`in process`: the median of one query with everything loaded. `one shot`: the median of a process of its own, its start
included; that of `forum` imports typer, as the command does, and beside it stands what `import typer` alone takes.
"""

from __future__ import annotations

import argparse
import csv
import importlib.util
import json
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

from bench.search.corpus import Corpus, build, corpus, text_bytes
from bench.search.queries import Asked, queries
from forumcli.index.search_query import SearchIndex
from forumcli.search.search import search

TOP = 10
SLOW = frozenset({"rapidfuzz", "pg_trgm"})
"""Peers that take seconds for a query: they are asked the first few of each kind only."""
ALIKE = (0.6, 0.4, 0.25)
"""From which word similarity on pg_trgm takes a word for another: strictly first, as tantivy is asked."""
Finder = Callable[[str], list[str]]

FORUM_SHOT = """
import gc
gc.set_threshold(100_000)  # as forumcli.cli.start does
import typer
import sqlite3, sys
from forumcli.index.search_query import SearchIndex
from forumcli.search.search import search
connection = sqlite3.connect(f"file:{sys.argv[1]}?mode=ro&immutable=1", uri=True)
print([hit.id for hit in search(sys.argv[2], SearchIndex(connection)).hits])
"""
TANTIVY_SHOT = """
import sys, tantivy
index = tantivy.Index.open(sys.argv[1])
searcher, schema, words = index.searcher(), index.schema, sys.argv[2].split()
for edits in (0, 1, 2):
    asked = [tantivy.Query.fuzzy_term_query(schema, "text", word, distance=edits) if edits
             else tantivy.Query.term_query(schema, "text", word) for word in words]
    query = tantivy.Query.boolean_query([(tantivy.Occur.Must, each) for each in asked])
    hits = searcher.search(query, 10).hits
    if hits:
        break
print([searcher.doc(address)["id"][0] for _, address in hits])
"""


def forum_finder(path: Path) -> Finder:
    """Search as `forum` does."""
    index = SearchIndex(sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True))
    return lambda query: [hit.id for hit in search(query, index, limit=TOP).hits]


def tantivy_finder(folder: str) -> Finder:
    """Search in stages: all words exactly, at one edit, at two, then any of them."""
    import tantivy

    index = tantivy.Index.open(folder)
    searcher, schema = index.searcher(), index.schema

    def find(query: str) -> list[str]:
        words = query.split()
        for edits, must in ((0, True), (1, True), (2, True), (2, False)):
            asked = [
                tantivy.Query.fuzzy_term_query(schema, "text", word, distance=edits)
                if edits
                else tantivy.Query.term_query(schema, "text", word)
                for word in words
            ]
            occur = tantivy.Occur.Must if must else tantivy.Occur.Should
            hits = searcher.search(tantivy.Query.boolean_query([(occur, each) for each in asked]), TOP).hits
            if hits:
                return [searcher.doc(address)["id"][0] for _, address in hits]
        return []

    return find


def tantivy_build(made: Corpus, folder: Path) -> None:
    """Make tantivy's index of the same texts, lower-cased."""
    import tantivy

    folder.mkdir()
    schema = (
        tantivy.SchemaBuilder().add_text_field("id", stored=True, tokenizer_name="raw").add_text_field("text").build()
    )
    writer = tantivy.Index(schema, path=str(folder)).writer(256_000_000, 1)
    for id_, text in _texts(made):
        writer.add_document(tantivy.Document(id=id_, text=text))
    writer.commit()
    writer.wait_merging_threads()


def brute_force_finder(made: Corpus) -> Finder:
    """Score every text with rapidfuzz's WRatio."""
    from rapidfuzz import fuzz, process

    ids, texts = zip(*_texts(made), strict=True)

    def find(query: str) -> list[str]:
        return [ids[at] for _, _, at in process.extract(query, texts, scorer=fuzz.WRatio, limit=TOP)]

    return find


def postgres_finder(dsn: str) -> Finder:
    """Ask for texts with something like each word, by pg_trgm's GIN index, and order them by how like the words are.

    Its distance operator over a GiST index, which takes a query whole, found one of four exact queries, in 52 s each.
    """

    def find(query: str) -> list[str]:
        words = ["'{}'".format(word.replace("'", "''")) for word in query.split()]
        having = " AND ".join(f"{word} <% body" for word in words)
        likeness = " + ".join(f"word_similarity({word}, body)" for word in words)
        asked = f"SELECT id FROM forum_bench WHERE {having} ORDER BY {likeness} DESC LIMIT {TOP}"  # noqa: S608 - quoted
        stages = (_psql(dsn, f"SET pg_trgm.word_similarity_threshold = {each}; {asked}").split() for each in ALIKE)
        return next(filter(None, stages), [])

    return find


def postgres_build(made: Corpus, dsn: str, folder: Path) -> None:
    """Make PostgreSQL's table of the same texts, with its index: a resident server, asked through psql."""
    rows = folder / "texts.csv"
    with rows.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(_texts(made))
    _psql(
        dsn,
        "CREATE EXTENSION IF NOT EXISTS pg_trgm; DROP TABLE IF EXISTS forum_bench; "
        "CREATE TABLE forum_bench (id text, body text)",
    )
    _psql(dsn, f"\\copy forum_bench FROM '{rows}' WITH (FORMAT csv)")
    _psql(dsn, "CREATE INDEX ON forum_bench USING gin (body gin_trgm_ops)")


def _psql(dsn: str, command: str) -> str:
    program = shutil.which("psql") or "psql"
    done = subprocess.run([program, "-XAtq", dsn, "-c", command], capture_output=True, text=True, check=True)
    return done.stdout


def _texts(made: Corpus) -> Iterator[tuple[str, str]]:
    for number, name in enumerate(made.people):
        yield f"p{number}", name.lower()
    for quote in made.quotes:
        yield quote.id, f"{quote.text} {made.people[quote.speaker]} {quote.edition}".lower()


def measured(find: Finder, asked: list[Asked]) -> tuple[float, float]:
    """Return recall in the first ten, and the median of the milliseconds."""
    times, right = [], 0
    for each in asked:
        start = time.perf_counter()
        right += each.right in find(each.query)
        times.append((time.perf_counter() - start) * 1000)
    return right / len(asked), statistics.median(times)


def one_shot(program: str, arguments: list[str]) -> float:
    """Return the milliseconds of a process of its own."""
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", program, *arguments], check=True, capture_output=True)
    return (time.perf_counter() - start) * 1000


def shots(asked: list[Asked], forum: Path, tantivy: Path | None) -> dict[str, float]:
    """Alternate the processes of all engines, so that a busy machine is unfair to none; return the medians."""
    times: dict[str, list[float]] = {}
    for each in asked:
        times.setdefault("forum", []).append(one_shot(FORUM_SHOT, [str(forum), each.query]))
        times.setdefault("import typer", []).append(one_shot("import typer", []))
        if tantivy:
            times.setdefault("tantivy", []).append(one_shot(TANTIVY_SHOT, [str(tantivy), each.query]))
    return {name: statistics.median(found) for name, found in times.items()}


def main() -> None:
    """Build what is not there, ask, and print one table, then the processes."""
    options = _options()
    made = corpus(options.size)
    asked = queries(made, max(options.each, options.shots))
    with ExitStack() as stack:
        folder = options.keep or Path(stack.enter_context(tempfile.TemporaryDirectory()))
        forum, tantivy = _built(made, folder, options.postgres)
        print(f"{options.size} quotations; index {forum.stat().st_size / text_bytes(made):.2f} times the text\n")
        if options.each:
            finders = {"forum": forum_finder(forum)}
            if tantivy:
                finders["tantivy"] = tantivy_finder(str(tantivy))
            if importlib.util.find_spec("rapidfuzz") and options.slow:
                finders["rapidfuzz"] = brute_force_finder(made)
            if options.postgres and options.slow:
                finders["pg_trgm"] = postgres_finder(options.postgres)
            for line in _table(asked, finders, options.each, options.slow):
                print(line, flush=True)
        for kind in ("exact", "one edit", "two edits") if options.shots else ():
            chosen = [each for each in asked if each.kind == kind][: options.shots]
            found = {name: round(ms) for name, ms in shots(chosen, forum, tantivy).items()}
            print(f"one shot, {kind}: {json.dumps(found)} ms", flush=True)


def _built(made: Corpus, folder: Path, dsn: str | None) -> tuple[Path, Path | None]:
    """Build the indexes that a folder does not have, and return those that are files."""
    folder.mkdir(parents=True, exist_ok=True)
    forum, tantivy = folder / "forum.db", folder / "tantivy"
    if not forum.exists():
        print(f"index built in {build(made, forum):.0f} s", flush=True)
    if not importlib.util.find_spec("tantivy"):
        tantivy = None
    elif not tantivy.exists():
        tantivy_build(made, tantivy)
    if dsn and not (folder / "texts.csv").exists():
        postgres_build(made, dsn, folder)
    return forum, tantivy


def _table(asked: list[Asked], finders: dict[str, Finder], each: int, slow: int) -> Iterator[str]:
    kinds = list(dict.fromkeys(query.kind for query in asked))
    yield "| kind | " + " | ".join(f"{name}: recall@10, ms" for name in finders) + " |"
    yield "|---" * (len(finders) + 1) + "|"
    for kind in kinds:
        cells = []
        for name, find in finders.items():
            of_kind = [query for query in asked if query.kind == kind]
            recall, ms = measured(find, of_kind[: slow if name in SLOW else each])
            cells.append(f"{recall:.2f}, {ms:.1f}")
        yield f"| {kind} | " + " | ".join(cells) + " |"


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("size", type=int)
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="keep the indexes there, and use those it has")
    parser.add_argument("--each", type=int, default=30, help="queries of each kind")
    parser.add_argument("--shots", type=int, default=8, help="processes of each kind and engine")
    parser.add_argument("--slow", type=int, default=5, help="queries of each kind for brute force and PostgreSQL")
    parser.add_argument("--postgres", help="a connection string; the table forum_bench is made there")
    return parser.parse_args()


if __name__ == "__main__":
    main()
