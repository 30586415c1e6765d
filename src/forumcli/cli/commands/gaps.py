"""`forum gaps`: what the dataset lacks, the cheapest to fill first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from forumcli.cli import options
from forumcli.cli.filters import filters_from
from forumcli.cli.output import envelope, show_rows
from forumcli.cli.session import open_session

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from forumcli.cli.render.blocks import Block
    from forumcli.completeness.gaps import Gap


@options.filtered
def command(
    wanted: options.Wanted,
    limit: options.LimitOption = None,
    form: options.FormatOption = "table",
    color: options.ColorOption = "auto",
    data: options.DataOption = None,
    index: options.IndexOption = None,
) -> None:
    """List what is unknown, disputed, thin or one-sided.

    With what it takes to fill each gap, the cheapest first.
    """
    from forumcli.cli.console import terminal
    from forumcli.completeness.gaps import gaps

    session = open_session(data, index)
    filters = filters_from(session.query, wanted)
    found = gaps(session.query.bodies("editions", filters), session.query.bodies("series", filters))[:limit]
    names = ("cost", "gap", "series", "edition", "title", "what", "how")
    rows = [
        {
            "kind": "gap",
            "id": f"{gap.edition or gap.series}/{gap.sort}/{gap.what}",
            "cost": gap.cost,
            "gap": gap.sort,
            "series": gap.series,
            "edition": gap.edition,
            "title": gap.title,
            "what": gap.what,
            "how": gap.how,
        }
        for gap in found
    ]
    show_rows(
        rows,
        form=form,
        color=color,
        envelope=envelope("gaps", session, wanted.told(limit=limit)),
        fields={name: (lambda row, name=name: row[name]) for name in names},  # type: ignore[misc]
        blocks=lambda: _blocks(found, drawn=terminal(color).drawn and form == "table"),
    )


def _blocks(found: Sequence[Gap], *, drawn: bool) -> Iterator[Block]:
    """Lay out the gaps: a line a gap in a pipe; for a person a line an edition, under what it takes."""
    from itertools import groupby

    from forumcli.cli.render.blocks import Blank, Column, Heading, Hint, Table
    from forumcli.cli.render.styled import styled
    from forumcli.cli.views.text import count_words
    from forumcli.completeness.gaps import COST_WORDS

    columns = (Column("in", shrink=False), Column("lacks"), Column("to fill it", rank=1))
    if not drawn:
        lines = ((gap.edition or gap.series, f"{gap.sort}: {gap.what}", gap.how) for gap in found)
        yield Table(columns, tuple(tuple(styled(cell) for cell in line) for line in lines))
        return
    for cost, group in groupby(found, key=lambda gap: gap.cost):
        yield Heading(styled((f"To fill if you {COST_WORDS[cost]}", "accent")))
        rows = []
        for where, lacking in groupby(group, key=lambda gap: gap.edition or gap.series):
            several = list(lacking)
            what = "; ".join(gap.what for gap in several)
            rows.append((styled(where), styled((what, "strong")), styled((several[0].how, "dim"))))
        yield Table(columns, tuple(rows), wrapped=True, heads=False)
    yield Blank()
    yield Hint(styled(f"{count_words(len(found), 'gap')} · filters as in forum list"))
