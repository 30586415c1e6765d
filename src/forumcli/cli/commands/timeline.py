"""`forum timeline`: editions in order of time."""

from __future__ import annotations

from forumcli.cli import options
from forumcli.cli.filters import filters_from
from forumcli.cli.output import envelope, show_rows
from forumcli.cli.session import open_session


@options.filtered
def command(
    wanted: options.Wanted,
    limit: options.LimitOption = None,
    form: options.FormatOption = "table",
    color: options.ColorOption = "auto",
    data: options.DataOption = None,
    index: options.IndexOption = None,
) -> None:
    """Show editions in order of time, under their years.

    With the gaps of each series in their place.
    """
    from forumcli.cli.console import terminal
    from forumcli.cli.views.lists import list_fields
    from forumcli.cli.views.timeline import silence_words, timeline_blocks, timeline_rows
    from forumcli.index.query import Filters
    from forumcli.timeline.build import timeline

    session = open_session(data, index)
    rows = session.query.rows("editions", filters_from(session.query, wanted), limit)
    shown = {id_ for row in rows for id_ in row["series"]}
    bodies = [body for body in session.query.bodies("series", Filters()) if body["id"] in shown]
    years = timeline(rows, bodies)
    silence = silence_words(wanted.facets, within=bool(wanted.since or wanted.until))
    screen = terminal(color)
    show_rows(
        [{**row, "year": row["held"]["year"]} for row in rows],
        form=form,
        color=color,
        envelope=envelope("timeline", session, wanted.told(limit=limit)),
        fields={"year": lambda row: row["year"], **list_fields("editions")},
        blocks=lambda: (
            timeline_blocks(years, screen.width, silence)
            if screen.drawn and form == "table"
            else timeline_rows(years, silence)
        ),
    )
