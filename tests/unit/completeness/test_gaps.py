"""Gaps say what is lacking, what it takes to fill it, and come the cheapest first."""

from __future__ import annotations

from pathlib import Path

from forumcli.completeness.gaps import Gap, gaps
from tests.small import HEAD, context, documents_by_id

WHOLE = "number: 1, place: lanzhou, mode: hybrid, theme: Water, attendance: 60, hosts: [{organisation: academy, verb: held}]"


def found(folder: Path, editions: str, *, head: str = HEAD) -> tuple[Gap, ...]:
    """Return the gaps of a small dataset's first series."""
    documents = documents_by_id(context(folder, editions, head=head))
    bodies = [each.body for (kind, _), each in documents.items() if kind == "editions"]
    return gaps(bodies, [documents["series", "steppe"].body])


def told(each: Gap) -> tuple[int, str | None, str, str]:
    """Return what a test pins of a gap."""
    return each.cost, each.edition, each.sort, each.what


def test_an_edition_that_two_independent_sources_tell_of_whole_lacks_nothing(tmp_path: Path) -> None:
    head = HEAD.replace("{id: a, title: Alpha, language: en}", "{id: a, title: Alpha, language: kk}")
    editions = f"""
    editions:
      - id: e
        series: steppe
        reports:
          - {{source: a, held: 2022-07-13, {WHOLE}}}
          - {{source: b, held: 2022-07-13}}
    """

    assert () == found(tmp_path, editions, head=head)


def test_what_is_unknown_coarse_or_told_by_one_alone_is_found(tmp_path: Path) -> None:
    editions = """
    editions:
      - id: e
        series: steppe
        reports:
          - {source: a, number: 1, held: 2022, mode: online}
    """

    expected = [
        (4, "e", "coarse-date", "held: 2022, no day"),
        (4, "e", "thin", "told of by a alone"),
        (4, "e", "unknown-field", "attendance"),
        (4, "e", "unknown-field", "hosts"),
        (4, "e", "unknown-field", "theme"),
    ]
    assert expected == [told(each) for each in found(tmp_path, editions)]


def test_what_a_page_read_in_part_may_tell_is_the_cheapest_to_fill(tmp_path: Path) -> None:
    head = HEAD.replace("title: Alpha, language: en", "title: Alpha, language: en, read: excerpt")
    editions = f"""
    editions:
      - id: e
        series: steppe
        reports:
          - {{source: a, {WHOLE}}}
    """

    first = found(tmp_path, editions, head=head)[0]

    assert (1, "e", "unknown-field", "held") == told(first)
    assert "read on in a: only an excerpt was read" == first.how


def test_a_dispute_costs_a_decision_and_a_missing_number_a_search(tmp_path: Path) -> None:
    editions = f"""
    editions:
      - id: e
        series: steppe
        reports:
          - {{source: a, held: 2022-07-13, {WHOLE.replace("number: 1", "number: 3")}}}
          - {{source: b, held: 2022-07-14}}
    """

    expected = [
        (2, "e", "dispute", "held: 13 July 2022 or 14 July 2022"),
        (3, "e", "one-sided", "told of in one language: en"),
        (5, None, "missing-edition", "number 1"),
        (5, None, "missing-edition", "number 2"),
    ]
    assert expected == [told(each) for each in found(tmp_path, editions)]


def test_copies_of_one_story_are_one_voice(tmp_path: Path) -> None:
    editions = f"""
    editions:
      - id: e
        series: steppe
        reports:
          - {{source: b, held: 2022-07-13, {WHOLE}}}
          - {{source: c, held: 2022-07-13}}
    """

    assert [(4, "e", "thin", "told of by b alone")] == [told(each) for each in found(tmp_path, editions)]
