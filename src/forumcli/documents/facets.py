"""What a record can be filtered by, where that follows from the editions and sources it comes in."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from forumcli.documents.context import Context


def shared_facets(editions: Iterable[str], sources: Iterable[str], context: Context) -> Iterator[tuple[str, str]]:
    """Yield the editions with their series, and the sources with their languages."""
    for id_ in editions:
        yield "edition", id_
        yield from (("series", series) for series in context.dataset.editions[id_].series)  # type: ignore[index]
    for source in sources:
        yield "source", source
        record = context.dataset.sources.get(source)  # type: ignore[call-overload]  # an id is a str at run time
        if record:
            yield "language", record.language.partition("-")[0]
