"""Small datasets for tests: one from a text, and the fixed one in `tests/data/valid`."""

from __future__ import annotations

import textwrap
from pathlib import Path

from forumcli.dataset.dataset import Dataset
from forumcli.dataset.load import load
from forumcli.documents.build import documents_in
from forumcli.documents.context import Context, context_of
from forumcli.documents.document import Document
from forumcli.model.edition import SingleField
from forumcli.model.ids import Kind
from forumcli.resolve.resolved import Resolved, State

VALID = Path(__file__).parent / "data" / "valid"

HEAD = """\
schema: 1
title: Small
series:
  - {id: steppe, name: Steppe Forum}
  - {id: river, name: River Dialogue, short: Dialogue}
places:
  - {id: china, name: China, kind: country, country: CN}
  - {id: gansu, name: Gansu, kind: region, country: CN, within: china}
  - {id: lanzhou, name: Lanzhou, country: CN, within: gansu}
  - {id: beijing, name: Beijing, country: CN, within: china}
organisations:
  - {id: academy, name: Academy}
people:
  - {id: aida, name: Aida Serik}
  - {id: bolat, name: Bolat Nur}
sources:
  - {id: a, title: Alpha, language: en}
  - {id: b, title: Beta, language: en}
  - {id: c, title: Gamma, language: ru, derived_from: b}
"""
"""A front door with what editions point at; a test adds the editions."""


def dataset_of(folder: Path, text: str, *, head: str = HEAD) -> Dataset:
    """Write a dataset of one file, `head` and then the text without its indentation, and load it."""
    front = folder / "forums.yaml"
    front.write_text(head + textwrap.dedent(text), encoding="utf-8")
    return load(front, base=folder)


def edition_of(folder: Path, *reports: str, rest: str = "series: steppe") -> Dataset:
    """Load a dataset with one edition, `e`, of which each text is the inside of a report's braces."""
    lines = "".join(f"      - {{{report}}}\n" for report in reports)
    settled = "".join(f"    {line}\n" for line in rest.splitlines())
    return dataset_of(folder, f"editions:\n  - id: e\n{settled}    reports:\n{lines}")


def context(folder: Path, text: str, *, head: str = HEAD) -> Context:
    """Load a dataset as `dataset_of` does, with everything that is computed from it once."""
    return context_of(dataset_of(folder, text, head=head))


def documents_by_id(of: Context) -> dict[tuple[Kind, str], Document]:
    """Return the documents of a context by kind and id."""
    return {(each.kind, each.id): each for each in documents_in(of)}


def told(resolved: Resolved) -> tuple[State, object, list[tuple[object, list[str]]]]:
    """Return what a resolved field says: its state, its value, and each side with its sources."""
    sides = [(plain(side.value), [stated.source for stated in side.stated]) for side in resolved.sides]
    return resolved.state, plain(resolved.value), [(value, [str(source) for source in by]) for value, by in sides]


def plain(value: object) -> object:
    """Return the text of a date or a count, and any other value as it is."""
    return getattr(value, "text", value)


def field_of(dataset: Dataset, name: SingleField, edition: str = "e") -> Resolved:
    """Return one resolved field of an edition."""
    return context_of(dataset).resolved[dataset.editions[edition].id].fields[name]  # type: ignore[index]
