"""What a reading command works with: the dataset that was found, and its index, fresh."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from forumcli.cli.console import say
from forumcli.cli.location import Found, find_dataset, find_index
from forumcli.errors import DatasetUnreadableError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from forumcli.dataset.dataset import Dataset
    from forumcli.index.query import Query
    from forumcli.index.store import Opened


class Session(NamedTuple):
    """An open dataset."""

    found: Found
    opened: Opened
    query: Query
    meta: Mapping[str, str]


def open_session(data: Path | None, index: Path | None, *, rebuild: bool = False, quiet: bool = False) -> Session:
    """Find the dataset, open its index, and say on stderr what a reader should know of it."""
    from forumcli.index.query import Query
    from forumcli.index.store import open_index

    found = find_dataset(data)
    opened = open_index(find_index(index, found.front), found.front, lambda: _made(found), rebuild=rebuild)
    query = Query(opened.connection)
    meta = query.meta()
    if opened.note:
        say(f"note: {opened.note}")
    errors = int(meta.get("errors", "0"))
    if errors and not query.holds_anything():
        raise DatasetUnreadableError(
            f"no record can be read in {found.front}", hint="forum check says why, and where in the file"
        )
    if errors and not quiet:
        say(f"note: {errors} error{'s' * (errors != 1)} in this dataset: forum check")
    return Session(found, opened, query, meta)


def load_dataset(front: Path) -> Dataset:
    """Load a dataset whole, with paths as the user sees them from here."""
    from forumcli.dataset.load import load

    return load(front, base=Path.cwd())


def _made(found: Found) -> tuple[Dataset, Mapping[str, str]]:
    """Load the dataset for an index, and count its errors: a reader is told of them without checking again."""
    from forumcli.checks.engine import count_errors

    dataset = load_dataset(found.front)
    return dataset, {"errors": str(count_errors(dataset))}
