"""A small dataset made to be searched: few records, each there for one behaviour."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from forumcli.dataset.load import load
from forumcli.index.build import fill
from forumcli.index.search_query import SearchIndex
from forumcli.search.result import Hit
from forumcli.search.search import search

YAML = """\
schema: 1
title: Sample
series:
  - id: cooperation
    name: Cooperation Forum
    names: [{text: 合作论坛, language: zh, added: key}]
sources:
  - id: gazette
    title: What the forum brought
    language: en
    published: 2021-11-02
    url: https://www.steppe-gazette.example/2021/11/story_7.html
people:
  - id: norov
    name: Vladimir Norov
    family: Norov
    names:
      - {text: Владимир Норов, language: ru, added: key}
  - {id: wang-yi, name: Wang Yi, family: Wang, names: [{text: 王毅, language: zh, added: key}]}
  - {id: wang-chun, name: Wang Chun, family: Wang}
  - {id: qu-li, name: Qu Li, family: Qu}
  - {id: jeenbekov, name: Sooronbay Jeenbekov, family: Jeenbekov}
  - {id: zuo-feng, name: Zuo Feng, family: Zuo}
  - id: turgunov
    name: Murodjon Turgunov
    family: Turgunov
    names: [{text: Turgunov Murodjon Tursunbaevich, language: en, source: gazette}]
organisations:
  - {id: sco, name: Shanghai Cooperation Organisation, abbreviations: [SCO]}
  - {id: academy, name: Academy of Sciences, country: UZ}
places:
  - {id: xian, name: Xi’an, country: CN}
  - id: lanzhou
    name: Lanzhou
    country: CN
    names:
      - {text: Lantschou, language: de, added: key}
      - {text: Gaolan, language: en, until: 1913, added: key}
editions:
  - id: cooperation-8
    series: cooperation
    reports:
      - source: gazette
        number: 8
        held: 2021-10-17
        place: lanzhou
        occasion: 30th anniversary of relations
        participants:
          - {person: norov, post: Secretary-General, for: sco, role: spoke}
          - {person: turgunov, post: First Deputy Minister, country: UZ, role: spoke}
        quotations:
          - id: norov-trade
            by: norov
            form: indirect
            summary: the forum furthers cooperation, above all in trade
            evidence: promotes a mutually beneficial exchange
          - id: turgunov-carbon
            by: turgunov
            form: direct
            text: We protect the health sector and intend to achieve “carbon neutrality” by 2060
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
        number: 9
        held: 2022-07-13
        participants:
          - {person: qu-li, post: Deputy Chairman, role: welcomed}
          - {person: norov, post: Foreign Minister, country: UZ, role: sent-letter}
        of_series:
          - says: convened every autumn
        quotations:
          - id: qu-start
            by: qu-li
            form: first-person
            text: The parties welcome the silk road, a green start for all women
            topics: [exchanges]
"""


def index_in(folder: Path, yaml: str = YAML) -> SearchIndex:
    """Build the index of a dataset in memory."""
    front = folder / "forums.yaml"
    front.write_text(yaml, encoding="utf-8")
    dataset = load(front)
    assert dataset.problems == ()
    connection = sqlite3.connect(":memory:")
    fill(connection, dataset)
    return SearchIndex(connection)


def names(query: str, index: SearchIndex) -> list[str]:
    """Return kind and id of the hits."""
    return [f"{hit.kind}/{hit.id}" for hit in search(query, index).hits]


def first(query: str, index: SearchIndex) -> Hit:
    """Return the first hit."""
    return search(query, index).hits[0]
