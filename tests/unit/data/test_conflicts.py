"""Every conflict that research found among the sources is found by `check`, or is settled, or stands side by side.

The table is `conflict_table.py`. Each row is held against the shipped data, and what is settled or excepted against a
copy without settlements and exceptions: there `check` must report it anew.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, Final

import pytest
import yaml

from forumcli.checks.engine import run
from forumcli.checks.report import CheckReport
from forumcli.checks.selection import select
from forumcli.dataset.load import load
from forumcli.diagnostics.diagnostic import Diagnostic
from forumcli.yamltext.edit import Edit, apply
from forumcli.yamltext.node import Entry, Mapping, Node, Sequence
from forumcli.yamltext.reader import read
from forumcli.yamltext.source import SourceText, Span
from tests.unit.data.conflict_table import (
    ENTRIES,
    LEFT_OUT,
    ROWS,
    Apart,
    Identity,
    Open,
    Recorded,
    Row,
    Settled,
    Silenced,
    Trap,
)

ROOT: Final = Path(__file__).resolve().parents[3]
DATA: Final = ROOT / "data"
RESEARCH: Final = ROOT.parent / "shared" / "research" / "conflicts.md"
EXCEPTIONS: Final = frozenset({"ignore"})
SETTLEMENTS: Final = frozenset({"settled", "identities", "different_from"})
_COMMENT: Final = re.compile(r"[ \t]*# forum: ignore\[[^\n]*")
_ITEM: Final = re.compile(r"(?P<key>[^\[.]+)(?:\[(?P<name>.*)\])?")
_FEWEST: Final = 5
"""Words that a reason has at least."""


def rows(kind: type) -> list[Row]:
    return [row for row in ROWS if isinstance(row.cover, kind)]


def name(row: Row) -> str:
    return f"{row.entry} {row.record} {row.field}"


def check(folder: Path) -> CheckReport:
    return run(load(folder, base=folder), select())


@cache
def shipped() -> CheckReport:
    return check(DATA)


def without(keys: frozenset[str], folder: Path) -> Path:
    """Copy the dataset without these keys anywhere, and without exceptions in comments."""
    shutil.copytree(DATA, folder / "data")
    for path in (folder / "data").glob("*.yaml"):
        text = path.read_text(encoding="utf-8")
        tree, problems = read(SourceText(path.name, text))
        assert tree is not None
        assert not problems
        edits = [
            Edit(Span(text.rindex("\n", 0, each.key.span.start), len(text[: each.value.span.end].rstrip())), "")
            for each in entries(tree, keys)
        ]
        path.write_text(_COMMENT.sub("", apply(text, edits)), encoding="utf-8")
    return folder / "data"


def entries(node: Node, keys: frozenset[str]) -> Iterator[Entry]:
    if isinstance(node, Mapping):
        for entry in node.entries:
            if entry.key.text in keys:
                yield entry
            else:
                yield from entries(entry.value, keys)
    elif isinstance(node, Sequence):
        for each in node.items:
            yield from entries(each, keys)


@pytest.fixture(scope="module")
def unexcepted(tmp_path_factory: pytest.TempPathFactory) -> CheckReport:
    """Check the data without any exception from a rule."""
    return check(without(EXCEPTIONS, tmp_path_factory.mktemp("unexcepted")))


@pytest.fixture(scope="module")
def unsettled(tmp_path_factory: pytest.TempPathFactory) -> CheckReport:
    """Check the data without any exception, settlement, argued identity or look-alike told apart."""
    return check(without(EXCEPTIONS | SETTLEMENTS, tmp_path_factory.mktemp("unsettled")))


def at(row: Row, found: Iterator[Diagnostic]) -> set[str]:
    """Return the codes of the findings at the record and field of a row."""
    field = re.compile(rf"(?:\A|\.){re.escape(row.field)}(?:\[|\.|\Z)")
    here = (row.section, row.record)
    return {
        each.code
        for each in found
        if each.record and (each.record.kind, each.record.id) == here and field.search(each.field)
    }


def codes_of(row: Row, *kinds: type) -> set[str]:
    """Return the codes of all rows of these kinds at the record and field of a row."""
    found: set[str] = set()
    for other in ROWS:
        if other[1:4] == row[1:4] and isinstance(other.cover, kinds):
            codes = other.cover.codes if isinstance(other.cover, Settled) else (getattr(other.cover, "code", None),)
            found |= {code for code in codes if code}
    return found


@cache
def records() -> dict[tuple[str, str], dict[str, Any]]:
    found: dict[tuple[str, str], dict[str, Any]] = {}
    for path in sorted(DATA.glob("*.yaml")):
        part = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 - it makes only texts
        for section, members in part.items():
            if isinstance(members, list):
                found |= {(section, each["id"]): each for each in members if isinstance(each, dict)}
    return found


def record(row: Row) -> dict[str, Any]:
    return records()[row.section, row.record]


def words_at(record: dict[str, Any], place: str) -> str:
    """Return all that a part of a record says: `names[CHFRD]` is the item that begins with these words."""
    here: Any = record
    for step in re.split(r"\.(?=[a-z_]+(?:\[|\Z))", place):
        match = _ITEM.fullmatch(step)
        assert match, place
        here = here[match["key"]]
        if match["name"]:
            (here,) = (each for each in here if next(iter(each.values())) == match["name"])
    return " ".join(flattened(here))


def flattened(value: Any) -> Iterator[str]:  # noqa: ANN401 - whatever YAML can hold
    if isinstance(value, dict):
        for each in value.values():
            yield from flattened(each)
    elif isinstance(value, list):
        for each in value:
            yield from flattened(each)
    else:
        yield " ".join(str(value).split())


def test_every_entry_of_the_research_has_a_row_or_a_reason_to_have_none() -> None:
    assert sorted(ENTRIES) == sorted({row.entry for row in ROWS} | set(LEFT_OUT))
    assert set() == {row.entry for row in ROWS} & set(LEFT_OUT)


@pytest.mark.skipif(not RESEARCH.is_file(), reason="the research notes are not at hand beside the repository")
def test_the_entries_are_those_of_the_research() -> None:
    found = re.findall(r"^### ([AC]\d+)\.? ", RESEARCH.read_text(encoding="utf-8"), re.MULTILINE)

    assert sorted(found) == sorted(ENTRIES)


@pytest.mark.parametrize("row", rows(Open), ids=name)
def test_what_is_open_is_found_on_the_shipped_data(row: Row) -> None:
    assert codes_of(row, Open) == at(row, iter(shipped().diagnostics))


@pytest.mark.parametrize("row", rows(Settled), ids=name)
def test_what_is_settled_has_its_reason_and_is_not_found(row: Row) -> None:
    settled = record(row)["settled"][row.field]

    assert len(settled["because"].split()) >= _FEWEST
    assert set() == at(row, iter(shipped().diagnostics))


@pytest.mark.parametrize("row", rows(Settled), ids=name)
def test_without_its_settlement_it_is_found_anew(row: Row, unsettled: CheckReport) -> None:
    assert codes_of(row, Open, Settled, Silenced) == at(row, iter(unsettled.diagnostics))


@pytest.mark.parametrize("row", rows(Silenced), ids=name)
def test_what_is_excepted_is_found_and_has_its_reason(row: Row) -> None:
    assert isinstance(row.cover, Silenced)
    kept = [each for each in shipped().suppressed if row.cover.code in at(row, iter([each.diagnostic]))]

    assert kept
    assert [] == [each for each in kept if len(each.reason.split()) < _FEWEST]
    assert codes_of(row, Open) == at(row, iter(shipped().diagnostics))


@pytest.mark.parametrize("row", rows(Silenced), ids=name)
def test_without_its_exception_it_is_found_anew(row: Row, unexcepted: CheckReport) -> None:
    assert codes_of(row, Open, Silenced) == at(row, iter(unexcepted.diagnostics))


@pytest.mark.parametrize("row", rows(Identity), ids=name)
def test_an_identity_is_argued_and_names_its_source(row: Row) -> None:
    assert isinstance(row.cover, Identity)
    (identity,) = (each for each in record(row)["identities"] if each["name"] == row.cover.name)

    assert len(identity["because"].split()) >= _FEWEST
    assert {("sources", each) for each in flattened(identity["source"])} <= set(records())


@pytest.mark.parametrize("row", rows(Apart), ids=name)
def test_look_alikes_are_told_apart_and_taken_for_one_without_that(row: Row, unsettled: CheckReport) -> None:
    assert isinstance(row.cover, Apart)
    (other,) = (each for each in record(row)["different_from"] if each["series"] == row.cover.other)
    anew = at(row._replace(field="name"), iter(unsettled.diagnostics))

    assert len(other["because"].split()) >= _FEWEST
    assert set() == at(row._replace(field="name"), iter(shipped().diagnostics))
    assert row.cover.code is None or anew == {row.cover.code}


@pytest.mark.parametrize("row", rows(Recorded), ids=name)
def test_what_no_rule_can_find_stands_in_the_record(row: Row) -> None:
    assert isinstance(row.cover, Recorded)
    told = words_at(record(row), row.cover.place)

    assert [] == [words for words in row.cover.words if words not in told]


@pytest.mark.parametrize("row", rows(Trap), ids=name)
def test_a_trap_that_the_data_avoid_would_be_found(row: Row, tmp_path: Path) -> None:
    assert isinstance(row.cover, Trap)
    shutil.copytree(DATA, tmp_path / "data")
    file = tmp_path / "data" / row.cover.file
    text = file.read_text(encoding="utf-8")
    assert 1 == text.count(row.cover.old)
    file.write_text(text.replace(row.cover.old, row.cover.new), encoding="utf-8")

    found = at(row, iter(check(tmp_path / "data").diagnostics))

    assert {row.cover.code} == found - at(row, iter(shipped().diagnostics))


def test_nothing_else_is_open_than_what_the_table_or_this_list_says() -> None:
    """Whoever adds a report that disagrees adds a row, or decides."""
    known = {(row.section, row.record, row.field, row.cover.code) for row in ROWS if isinstance(row.cover, Open)}
    warnings = [each for each in shipped().diagnostics if each.severity.word != "note"]

    found = [
        each.message
        for each in warnings
        if not any(
            each.record and (each.record.kind, each.record.id, each.code) == (section, id_, code)
            for section, id_, _, code in known
        )
    ]
    assert [] == found
