"""Footnotes that a journal would print."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given

from forumcli.exporters.chicago import chicago_note
from forumcli.exporters.citation import Citation, CitedDataset, one_line
from forumcli.exporters.cited import cited
from forumcli.exporters.printed import nested
from forumcli.yamltext.display import visible
from tests.unit.exporters.bodies import (
    DATASET,
    anything_anywhere,
    citation,
    quotation,
    shipped_citation,
    shipped_citations,
    source,
)

IN_DATASET = "recorded in China–Central Asia forums, version 2026.11, dataset (CC-BY-4.0)"

NOTES = {
    "gao-2022-initiatives": (
        "“We are willing to work hand in hand with our partners in Central Asia to implement the Global Development "
        "Initiative and Global Security Initiative proposed by Chinese President Xi Jinping, maintain regional peace "
        "and stability, and jointly achieve more robust, green, and healthy new developments, building an even closer "
        "China-Central Asia community with a shared future.” Gao Xiang, vice president, Chinese Academy of Social "
        "Sciences, at the 2nd Think Tank Forum of “China+Central Asia” (November 8–9, 2022, Beijing and "
        "online), quoted in Wang Chunyan, “Think tank forum calls for closer China-Central Asia community,” *Chinese "
        "Social Sciences Today*, November 25, 2022, para. 6, "
        "http://casseng.cssn.cn/international/international_events/202211/t20221125_5566618.html; recorded in "
        "*China–Central Asia forums*, version 2026.11, dataset (CC-BY-4.0), gao-2022-initiatives."
    ),
    "norov-2021-trade": (
        "Paraphrase: the forum furthers cooperation of benefit to both sides, above all in the economy and in trade. "
        "Vladimir Norov [inferred], Secretary-General, Shanghai Cooperation Organisation, at the 8th China–Central "
        "Asia Cooperation Forum (October 16–17, 2021, Lanzhou and online), reported in "
        "“Initiative to Enhance Cooperation of China and Central Asian Countries Concludes” [title supplied], press "
        "release, Global Times, October 2021 [inferred], para. 5, https://businessnewsasia.com/2021102252339780-"
        "initiative-to-enhance-cooperation-of-china-and-central-asian-countries-concludes; recorded in "
        "*China–Central Asia forums*, version 2026.11, dataset (CC-BY-4.0), norov-2021-trade."
    ),
    "tillabaev-2025-happy-life": (
        "“China has always regarded the pursuit of a happy life for its people as the highest goal of human rights.” "
        "Mirzatillo Tillabaev, first deputy director, National Center for Human Rights of Uzbekistan, in a signed "
        "statement on the occasion of the China–Central Asia Forum on Human Rights Development 2025 (July 15, 2025, Xi’an), "
        "in “China’s human rights protection reflected in tangible improvements in livelihoods: China and Central "
        "Asian countries experts,” *Global Times*, 2025 [inferred], para. 4, "
        "https://covert.com.pk/2025/07/27/china-521; "  # codespell:ignore covert
        "recorded in *China–Central Asia forums*, version 2026.11, "
        "dataset (CC-BY-4.0), tillabaev-2025-happy-life."
    ),
    "cooperation-6": (
        "6th China–Central Asia Cooperation Forum (December 12, 2018, Yangzhou), as told in “Yangzhou hosts China and "
        "Central Asia Cooperation Forum,” *SCO Secretariat*, December 12, 2018 [inferred], "
        "http://eng.sectsco.org/news/20181212/497805.html; "
        "recorded in *China–Central Asia forums*, version 2026.11, dataset (CC-BY-4.0), cooperation-6."
    ),
    "cssn-2022-11-25": (
        "Wang Chunyan, “Think tank forum calls for closer China-Central Asia community,” *Chinese Social Sciences "
        "Today*, November 25, 2022, "
        "http://casseng.cssn.cn/international/international_events/202211/t20221125_5566618.html; described in "
        "*China–Central Asia forums*, version 2026.11, dataset (CC-BY-4.0), cssn-2022-11-25."
    ),
    "think-tank": (
        "“Think Tank Forum of ‘China+Central Asia,’” recorded in *China–Central Asia forums*, version 2026.11, "
        "dataset (CC-BY-4.0), think-tank."
    ),
}


@pytest.mark.parametrize("id_", NOTES)
def test_a_shipped_record_has_its_footnote(id_: str) -> None:
    note = chicago_note(shipped_citation(id_), "*{}*".format)

    assert NOTES[id_] == note


@pytest.mark.parametrize(
    ("dataset", "note"),
    [
        (DATASET, "China–Central Asia forums, version 2026.11, dataset (CC-BY-4.0)."),
        (CitedDataset("Forums"), "Forums, dataset."),
        (CitedDataset(""), "untitled dataset, dataset."),
    ],
)
def test_the_dataset_is_cited_by_what_it_says_of_itself(dataset: CitedDataset, note: str) -> None:
    assert note == chicago_note(Citation(dataset))


def _staff(*names: str) -> list[dict[str, str]]:
    return [{"person": "x", "person_name": name, "role": "author"} for name in names]


@pytest.mark.parametrize(
    ("changes", "note"),
    [
        ({}, "Wang Chunyan, “A forum meets,” The Daily, November 25, 2022, para. 6, https://example.org/a"),
        (
            {"retrieved": "2026-11-02", "retrieved_words": "2 November 2026", "archive_url": "https://archive.org/a"},
            (
                "Wang Chunyan, “A forum meets,” The Daily, November 25, 2022, para. 6, accessed November 2, 2026, "
                "https://example.org/a, archived at https://archive.org/a"
            ),
        ),
        ({"staff": None}, "“A forum meets,” The Daily, November 25, 2022, para. 6, https://example.org/a"),
        (
            {"staff": [{"person": "x", "person_name": "Yu Hui", "role": "editor"}], "url": None},
            "“A forum meets,” The Daily, November 25, 2022, para. 6",
        ),
        (
            {"staff": _staff("A B", "C D"), "url": None},
            "A B and C D, “A forum meets,” The Daily, November 25, 2022, para. 6",
        ),
        (
            {"staff": _staff("A", "B", "C"), "url": None},
            "A, B, and C, “A forum meets,” The Daily, November 25, 2022, para. 6",
        ),
        (
            {"staff": _staff("A", "B", "C", "D"), "url": None},
            "A et al., “A forum meets,” The Daily, November 25, 2022, para. 6",
        ),
        (
            {"staff": None, "url": None, "published": None, "title_note": "from the address"},
            "“A forum meets” [title supplied], The Daily, n.d., para. 6",
        ),
        (
            {"staff": None, "url": None, "title": "The Daily, 2022-11-25", "untitled": True},
            "untitled article, The Daily, November 25, 2022, para. 6",
        ),
        ({"staff": None, "url": None, "title": "Who “won”?"}, "“Who ‘won’?,” The Daily, November 25, 2022, para. 6"),
    ],
)
def test_a_source_is_told_as_far_as_it_is_known(changes: dict[str, Any], note: str) -> None:
    made = chicago_note(citation(quotation(at="6"), source(**changes)))

    before, after = "(November 8, 2022, Beijing), quoted in ", f"; {IN_DATASET}, norov-2022-trade."
    assert note == made.partition(before)[2].removesuffix(after)


def test_every_shipped_record_has_a_footnote_of_one_line_that_names_it_and_the_dataset() -> None:
    for each in shipped_citations():
        note = chicago_note(each)

        assert [note] == note.splitlines()
        assert note.endswith(
            f", {each.id}." if each.id else "China–Central Asia forums, version 2026.11, dataset (CC-BY-4.0)."
        )
        assert "China–Central Asia forums, version 2026.11, dataset (CC-BY-4.0)" in note


def test_every_shipped_quotation_stands_in_its_footnote_with_marks_only_if_it_is_verbatim() -> None:
    for each in shipped_citations():
        if not each.quoted:
            continue
        note, words = chicago_note(each), each.quoted.wording
        bare = nested(words).rstrip(".")

        assert each.quoted.verbatim == note.startswith(f"“{bare}")
        assert each.quoted.verbatim != note.startswith(f"Paraphrase: {words}")


@given(anything_anywhere())
def test_no_text_breaks_a_footnote(made: tuple[Citation, dict[str, Any], dict[str, Any]]) -> None:
    cited, body, _ = made

    note = chicago_note(cited)

    assert [note] == note.splitlines()
    assert visible(note) == note
    assert one_line(body["speaker"]) in note
    assert one_line(body["edition_name"]) in note


def told_by(*sources: tuple[str, str, str]) -> dict[str, Any]:
    """Return an edition told of by sources, each with its id, how much of it was read, and the status it gives."""
    return {
        "kind": "edition",
        "id": "forum-3",
        "title": "3rd Forum",
        "fields": {},
        "sources": [{"id": id_, "title": id_, "language": "en", "read": read} for id_, read, _ in sources],
        "reports": [{"source": id_, "status": {"value": status}} for id_, _, status in sources],
    }


def test_an_edition_is_cited_by_the_three_best_of_its_sources_and_says_how_many_more_there_are() -> None:
    body = told_by(
        ("a", "excerpt", "announced"),
        ("b", "excerpt", "held"),
        ("c", "full", "held"),
        ("d", "excerpt", "held"),
        ("e", "excerpt", "held"),
    )

    note = chicago_note(cited(body, DATASET, lambda *_: None))

    assert (
        "3rd Forum, as told in “c,” n.d.; “b,” n.d.; “d,” n.d.; these and 2 further sources recorded in "
        "China–Central Asia forums, version 2026.11, dataset (CC-BY-4.0), forum-3."
    ) == note


def test_a_source_that_only_names_an_edition_in_passing_is_not_cited_for_it() -> None:
    body = told_by(("a", "full", "held"), ("b", "full", "held"))
    body["reports"].pop()

    assert ["a"] == [work.id for work in cited(body, DATASET, lambda *_: None).works]
