"""BibTeX, read back by pybtex and by a strict reader of its TeX."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pybtex.database import BibliographyData, Person, parse_string  # type: ignore[import-untyped]

from forumcli.exporters.bibtex import bibtex, tex
from forumcli.exporters.citation import Citation, address, one_line
from forumcli.exporters.entries import entries
from tests.unit.exporters.bodies import (
    DATASET,
    HOSTILE,
    TEXTS,
    anything_anywhere,
    citation,
    quotation,
    shipped_citation,
    shipped_citations,
    source,
)

COMMANDS = {
    "textbackslash": "\\",
    "textbraceleft": "{",
    "textbraceright": "}",
    "textasciicircum": "^",
    "textasciitilde": "~",
    "textasciigrave": "`",
    "textless": "<",
    "textgreater": ">",
    "textbar": "|",
}
TOKENS = re.compile(r"\\([a-z]+)\{\}|\\([%#&_$])|(\{\}|[{}])|(~)|([^\\{}~%#&_$^`<>|]+)")


def read_tex(text: str) -> str:
    """Return what TeX would print; whatever it would obey instead is an error."""
    made, at = [], 0
    while at < len(text):
        token = TOKENS.match(text, at)
        assert token, f"TeX would obey {text[at : at + 20]!r}"
        command, sign, _, tie, plain = token.groups()
        made.append(COMMANDS[command] if command else sign or (tie and "\xa0") or plain or "")
        at = token.end()
    return "".join(made)


def folded(text: str) -> str:
    """Return text with its spaces as a reader of BibTeX has them: it keeps only the one that does not break."""
    return "\xa0".join(" ".join(part.split()) for part in text.strip().split("\xa0"))


def read(file: str) -> BibliographyData:
    return parse_string(file, "bibtex")


def whole_name(person: Person) -> tuple[str, ...]:
    parts = (person.last_names, person.first_names, person.middle_names, person.prelast_names, person.lineage_names)
    return tuple(folded(read_tex(" ".join(part))) for part in parts if part)


def depths(text: str) -> list[int]:
    """Return how deep in braces each place is, as BibTeX counts: behind a backslash too."""
    made = [0]
    for sign in text:
        made.append(made[-1] + (sign == "{") - (sign == "}"))
    return made


@given(TEXTS)
def test_any_line_is_what_tex_prints(text: str) -> None:
    line = one_line(text)

    assert line == read_tex(tex(line))


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("% & # _ $", r"\% \& \# \_ \$"),
        ("^ ~ \\", r"\textasciicircum{} \textasciitilde{} \textbackslash{}"),
        ("a { b", r"a \textbraceleft{} b"),
        ("---", "-{}-{}-"),
        ("''", "'{}'"),
        ("?`", r"?\textasciigrave{}"),
        ("a\xa0b", "a~b"),
        ("王毅 Қасым é", "王毅 Қасым é"),
        ("it's - so, then", "it's - so, then"),
    ],
)
def test_what_tex_would_obey_or_join_is_escaped(text: str, escaped: str) -> None:
    assert escaped == tex(text)


@given(anything_anywhere())
def test_any_text_in_any_field_comes_back_through_pybtex(made: tuple[Citation, dict[str, Any], dict[str, Any]]) -> None:
    cited, _, _ = made
    (entry,) = entries([cited])

    file = bibtex([cited])
    found = read(file).entries

    assert ["norov-2022-trade"] == list(found)
    read_back = found["norov-2022-trade"]
    expected = {
        "title": entry.title,
        "journal": entry.publisher,
        "language": entry.language,
        "note": ". ".join(entry.notes),
        "annote": entry.annotation,
        "pages": entry.place,
        "year": "2022",
        "month": "November",
        "date": "2022-11-25",
    }
    assert {name: folded(text) for name, text in expected.items() if text} == {
        name: folded(read_tex(text)) for name, text in read_back.fields.items() if name != "url"
    }
    assert entry.url == read_back.fields.get("url", "")
    assert (0, 0) == (min(depths(file)), depths(file)[-1])


@given(anything_anywhere())
def test_an_author_comes_back_as_one_person_with_the_family_name_apart(
    made: tuple[Citation, dict[str, Any], dict[str, Any]],
) -> None:
    authors = made[0].works[0].authors

    found = read(bibtex([made[0]])).entries["norov-2022-trade"].persons.get("author", [])

    parts = [(each.family, each.given) if each.family else (each.whole,) for each in authors]
    assert [tuple(folded(part) for part in each if part) for each in parts] == [whole_name(person) for person in found]


@given(st.lists(TEXTS, min_size=1, max_size=4))
def test_as_many_authors_come_back_as_were_written(names: list[str]) -> None:
    staff = [{"person": "x", "person_name": name, "role": "author"} for name in names]
    cited = citation(quotation(), source(staff=staff), family="")

    found = read(bibtex([cited])).entries["norov-2022-trade"].persons.get("author", [])

    assert [(folded(one_line(name)),) for name in names if one_line(name)] == [whole_name(person) for person in found]


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_address_stays_one_address(text: str) -> None:
    url = f"https://example.org/{text}"

    found = read(bibtex([citation(source(url=url))])).entries["daily-2022"].fields["url"]

    assert address(url) == found


def test_every_shipped_record_comes_back_under_a_key_of_its_own() -> None:
    cited = shipped_citations()

    found = read(bibtex(cited)).entries

    made = entries(cited)
    assert [entry.key for entry in made] == list(found)
    assert [folded(entry.title) for entry in made] == [
        folded(read_tex(each.fields["title"])) for each in found.values()
    ]
    assert [] == [key for key in found if not re.fullmatch("[A-Za-z0-9:_-]+", key)]


def test_a_shipped_quotation_is_written_as_expected() -> None:
    file = bibtex([shipped_citation("gao-2022-interdependence")])

    assert (
        """@article{gao-2022-interdependence,
  author = {Wang, Chunyan},
  title = {{Think tank forum calls for closer China-Central Asia community}},
  journal = {Chinese Social Sciences Today},
  date = {2022-11-25},
  year = {2022},
  month = nov,
  pages = {para. 5},
  language = {en},
  url = {http://casseng.cssn.cn/international/international_events/202211/t20221125_5566618.html},
  note = {Gao Xiang [inferred], vice president, Chinese Academy of Social Sciences, at the 2nd Think Tank Forum of \
“China+Central Asia”. Held: 8–9 November 2022. Place: Beijing and online. In China–Central Asia forums, \
version 2026.11 (CC-BY-4.0), record gao-2022-interdependence},
  annote = {Paraphrase: China and the Central Asian countries depend closely on each other, in good times and in bad \
– Address: the text does not give it; found by title, date and author},
}
"""
        == file
    )


@pytest.mark.parametrize(
    ("published", "words", "inferred", "fields"),
    [
        ("2022-11-25", "25 November 2022", None, {"date": "2022-11-25", "year": "2022", "month": "November"}),
        ("2021-10", "October 2021", "why", {"date": "2021-10?", "year": "2021", "month": "October"}),
        ("2025", "2025", None, {"date": "2025", "year": "2025"}),
        ("2025-XX", "2025", None, {"date": "2025", "year": "2025"}),
        ("2021/2022", "2021–2022", None, {"date": "2021/2022", "year": "2021--2022"}),
        ("2022-03/2022-05", "March–May 2022", None, {"date": "2022-03/2022-05", "year": "2022"}),
        ("201X", "2010s", None, {"year": "2010s"}),
        ("2022~", "about 2022", None, {"year": "about 2022"}),
        ("../2021-10-17", "concluded on 17 October 2021", None, {"year": "concluded on 17 October 2021"}),
    ],
)
def test_a_date_claims_no_more_than_the_source(
    published: str, words: str, inferred: str | None, fields: dict[str, str]
) -> None:
    work = source(published=published, published_words=words, published_inferred=inferred)

    found = read(bibtex([citation(work)])).entries["daily-2022"].fields

    assert fields == {name: found[name] for name in ("date", "year", "month") if name in found}


def test_when_and_where_a_source_was_read_is_kept() -> None:
    work = source(
        retrieved="2026-11-02", retrieved_words="2 November 2026", archive_url="https://archive.org/a", type="web-page"
    )

    found = read(bibtex([citation(work)])).entries["daily-2022"].fields

    assert ("2026-11-02", "https://example.org/a") == (found["urldate"], found["url"])
    assert ("The Daily", "Web page") == (found["organization"], found["howpublished"])
    assert found["note"].startswith(r"Archived at https://archive.org/a. In China")


def test_the_dataset_is_an_entry_of_its_own() -> None:
    assert """@misc{dataset:china-central-asia-forums:2026-11,
  title = {{China–Central Asia forums}},
  howpublished = {Dataset},
  version = {2026.11},
  note = {Licence: CC-BY-4.0},
}
""" == bibtex([Citation(DATASET)])


def test_a_name_without_a_known_family_name_stays_whole() -> None:
    cited = citation(
        source(staff=[{"person": "x", "person_name": "Xinhua News and Views", "role": "author"}]), family=""
    )

    assert "  author = {{Xinhua News and Views}},\n" in bibtex([cited])
