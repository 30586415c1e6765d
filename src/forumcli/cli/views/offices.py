"""The posts of a person in a line or two: each once, with the years and sources that tell it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from forumcli.cli.render.styled import Styled, joined, styled

if TYPE_CHECKING:
    from collections.abc import Sequence

Json = dict[str, Any]
_MOST: Final = 4
"""How many posts are shown where there is more to be seen of the person elsewhere."""
_SOURCES: Final = 2


def offices(row: Json) -> Styled:
    """Say the posts of a person as a list row has them, the first ones only if there are many."""
    posts = [_office(each) for each in row["posts_held"]] or list(row["posts"])
    if len(posts) <= _MOST + 1:  # one more takes no more room than to say so
        return joined(posts, " · ")
    return joined(posts[:_MOST], " · ") + styled((f" · … and {len(posts) - _MOST} more: forum show {row['id']}", "dim"))


def _office(held: Json) -> str:
    """Say a post with its years and the first sources of them: `Minister (2019–2021; a, b, +1)`."""
    told = held["told"]
    sources = list(dict.fromkeys(each["source"] for each in told))
    first_of_a_time = {tuple(each["years"]): each["source"] for each in reversed(told)}
    telling = [first_of_a_time[tuple(each["years"])] for each in told]
    named = list(dict.fromkeys([*telling, *sources]))[:_SOURCES]
    more = [f"+{len(sources) - len(named)}"] if len(sources) > len(named) else []
    return f"{held['post']} ({_when(told)}; {', '.join([*named, *more])})"


def _when(told: Sequence[Json]) -> str:
    """Say years in order, those that follow one another as a span."""
    spans: list[list[int]] = []
    for year in sorted({year for each in told for year in each["years"]}):
        if spans and year == spans[-1][-1] + 1:
            spans[-1].append(year)
        else:
            spans.append([year])
    undated = ["undated"] if any(not each["years"] for each in told) else []
    return ", ".join([*(str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in spans), *undated])
