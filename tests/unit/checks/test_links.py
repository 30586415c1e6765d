"""The chains that records form among their own kind."""

from __future__ import annotations

from collections.abc import Callable

from forumcli.checks.links import Link, links
from forumcli.dataset.dataset import Dataset

Make = Callable[[str], Dataset]


def test_every_key_that_names_another_of_its_kind_is_a_link(dataset: Make) -> None:
    made = dataset(
        """\
series: [{id: s, name: x, successor_of: s0}]
editions: [{id: e, series: s, parent: e0, reports: [{source: q}]}]
organisations: [{id: o, name: x, parent: o0, predecessor: o1}, {id: o0, name: x}]
places: [{id: p, name: x, within: p0}]
sources: [{id: q, language: en, derived_from: q0}]
"""
    )

    assert [
        Link("series", "successor_of", "s", "s0", ("forums.yaml", "series", 0, "successor_of")),
        Link("editions", "parent", "e", "e0", ("forums.yaml", "editions", 0, "parent")),
        Link("organisations", "parent", "o", "o0", ("forums.yaml", "organisations", 0, "parent")),
        Link("organisations", "predecessor", "o", "o1", ("forums.yaml", "organisations", 0, "predecessor")),
        Link("places", "within", "p", "p0", ("forums.yaml", "places", 0, "within")),
        Link("sources", "derived_from", "q", "q0", ("forums.yaml", "sources", 0, "derived_from")),
    ] == list(links(made))
