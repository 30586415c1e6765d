"""References after APA."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given

from forumcli.exporters.apa import apa_reference, inverted
from forumcli.exporters.citation import Citation, name_in_parts
from forumcli.yamltext.display import visible
from tests.unit.exporters.bodies import anything_anywhere, citation, quotation, shipped_citation, source

IN_DATASET = "*China–Central Asia forums* (Version 2026.11) [Data set]. (n.d.). CC-BY-4.0."

REFERENCES = {
    "gao-2022-initiatives": (
        "“We are willing to work hand in hand with our partners in Central Asia to implement the Global "
        "Development Initiative and Global Security Initiative proposed by Chinese President Xi Jinping, "
        "maintain regional peace and stability, and jointly achieve more robust, green, and healthy new "
        "developments, building an even closer China-Central Asia community with a shared future” (Gao Xiang,"
        " vice president, Chinese Academy of Social Sciences, at the 2nd Think Tank Forum of “China+Central "
        "Asia”, November 8–9, 2022, Beijing and online, as cited in Wang, 2022, para. 6).\n"
        "Wang, C. (2022, November 25). Think tank forum calls for closer China-Central Asia community. "
        "*Chinese Social Sciences Today*. "
        "http://casseng.cssn.cn/international/international_events/202211/t20221125_5566618.html\n"
        f"{IN_DATASET} Record gao-2022-initiatives."
    ),
    "norov-2021-trade": (
        "Paraphrase: the forum furthers cooperation of benefit to both sides, above all in the economy and in"
        " trade. (Vladimir Norov [inferred], Secretary-General, Shanghai Cooperation Organisation, at the 8th"
        " China–Central Asia Cooperation Forum, October 16–17, 2021, Lanzhou and online,"
        " as reported in Global Times, 2021 [inferred], para. 5).\n"
        "Global Times. (2021, October [inferred]). *Initiative to Enhance Cooperation of China and Central "
        "Asian Countries Concludes [title supplied]* [Press release]. https://businessnewsasia.com/2021102252"
        "339780-initiative-to-enhance-cooperation-of-china-and-central-asian-countries-concludes\n"
        f"{IN_DATASET} Record norov-2021-trade."
    ),
    "cooperation-6": (
        "6th China–Central Asia Cooperation Forum (December 12, 2018, Yangzhou).\n"
        "Yangzhou hosts China and Central Asia Cooperation Forum. (2018, December 12 [inferred]). *SCO "
        "Secretariat*. http://eng.sectsco.org/news/20181212/497805.html\n"
        f"{IN_DATASET} Record cooperation-6."
    ),
    "vladimir-norov": (f"Vladimir Norov.\n{IN_DATASET} Record vladimir-norov."),
}


@pytest.mark.parametrize("id_", REFERENCES)
def test_a_shipped_record_has_its_reference(id_: str) -> None:
    reference = apa_reference(shipped_citation(id_), "*{}*".format)

    assert REFERENCES[id_] == reference


@pytest.mark.parametrize(
    ("name", "family", "expected"),
    [
        ("Wang Chunyan", "Wang", "Wang, C."),
        ("Jean-Paul Marie Sartre", "Sartre", "Sartre, J.-P. M."),
        ("Владимир Норов", "Норов", "Норов, В."),
        ("王毅", "王", "王毅"),
        ("Global Times", "", "Global Times"),
    ],
)
def test_a_name_is_inverted_only_where_its_family_name_is_known(name: str, family: str, expected: str) -> None:
    assert expected == inverted(name_in_parts(name, family))


@pytest.mark.parametrize(
    ("changes", "entry"),
    [
        ({}, "Wang, C. (2022, November 25). A forum meets. *The Daily*. https://example.org/a"),
        (
            {"retrieved": "2026-11-02", "retrieved_words": "2 November 2026", "archive_url": "https://archive.org/a"},
            (
                "Wang, C. (2022, November 25). A forum meets. *The Daily*. Retrieved November 2, 2026, from "
                "https://example.org/a Archived at https://archive.org/a"
            ),
        ),
        ({"staff": None, "published": None}, "A forum meets. (n.d.). *The Daily*. https://example.org/a"),
        (
            {"published": "2022?", "published_words": "perhaps 2022", "title": "The Daily, 2022?", "untitled": True},
            "Wang, C. (perhaps 2022). [Untitled article]. *The Daily*. https://example.org/a",
        ),
        (
            {"staff": None, "type": "press-release"},
            "The Daily. (2022, November 25). *A forum meets* [Press release]. https://example.org/a",
        ),
        (
            {"staff": None, "type": "web-page", "publisher_name": None},
            "*A forum meets*. (2022, November 25). https://example.org/a",
        ),
    ],
)
def test_a_source_is_told_as_far_as_it_is_known(changes: dict[str, Any], entry: str) -> None:
    reference = apa_reference(citation(source(**changes)), "*{}*".format)

    assert [entry, f"{IN_DATASET} Record daily-2022."] == reference.split("\n")


def test_a_source_of_several_authors_is_cited_in_the_text_by_the_first() -> None:
    staff = [{"person": "x", "person_name": f"Wang {name}", "role": "author"} for name in ("Ai", "Bo", "Cai")]

    lines = apa_reference(citation(quotation(), source(staff=staff))).split("\n")

    assert lines[0].endswith("as cited in Wang et al., 2022, para. 6).")
    assert lines[1].startswith("Wang, A., Wang, B., & Wang, C. (2022, November 25).")


def test_of_more_than_twenty_authors_the_first_nineteen_and_the_last_are_named() -> None:
    staff = [{"person": "x", "person_name": f"Wang {chr(65 + n)}", "role": "author"} for n in range(22)]

    entry = apa_reference(citation(source(staff=staff))).split("\n")[0]

    assert (
        "Wang, R., Wang, S., . . . Wang, V. (2022, November 25)."
        == entry[entry.index("Wang, R.") : entry.index(" A forum")]
    )


@pytest.mark.parametrize(
    ("changes", "in_text"),
    [
        ({}, "as cited in Wang, 2022, para. 6"),
        ({"staff": None}, "as cited in “A forum meets,” 2022, para. 6"),
        (
            {"staff": None, "title": "The Daily, 2022-11-25", "untitled": True},
            "as cited in [Untitled article], 2022, para. 6",
        ),
        ({"published": None}, "as cited in Wang, n.d., para. 6"),
        ({"published": "2021/2022", "published_words": "2021–2022"}, "as cited in Wang, 2021–2022, para. 6"),
    ],
)
def test_a_source_is_named_in_the_text_as_its_entry_begins(changes: dict[str, Any], in_text: str) -> None:
    words = apa_reference(citation(quotation(), source(**changes))).split("\n")[0]

    assert words.endswith(f", Beijing, {in_text}).")


@given(anything_anywhere())
def test_no_text_breaks_a_reference(made: tuple[Citation, dict[str, Any], dict[str, Any]]) -> None:
    lines = apa_reference(made[0]).split("\n")

    assert lines == "\n".join(lines).splitlines()
    assert [True, True, True] == [visible(line) == line for line in lines]
