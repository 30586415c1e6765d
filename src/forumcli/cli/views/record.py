"""Any record on the screen: the view that its kind has."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from forumcli.cli.views.edition import edition_blocks
from forumcli.cli.views.others import organisation_blocks, place_blocks, quotation_blocks, source_blocks
from forumcli.cli.views.person import person_blocks
from forumcli.cli.views.series import series_blocks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from forumcli.cli.render.blocks import Block


def record_blocks(body: dict[str, Any]) -> Iterator[Block]:
    """Lay out everything that is known of one record."""
    views = {
        "edition": edition_blocks,
        "series": series_blocks,
        "person": person_blocks,
        "organisation": organisation_blocks,
        "place": place_blocks,
        "source": source_blocks,
        "quotation": quotation_blocks,
    }
    return views[body["kind"]](body)
