"""Records as the index holds them, for the tests of the exporters: the shipped ones, made-up ones, and hostile ones."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any, TypeAlias

from hypothesis import strategies as st

from forumcli.dataset.load import load
from forumcli.documents.build import documents
from forumcli.exporters.citation import Citation, CitedDataset
from forumcli.exporters.cited import cited

Json: TypeAlias = "dict[str, Any]"

ROOT = Path(__file__).resolve().parents[3]
DATASET = CitedDataset("China–Central Asia forums", "2026.11", "CC-BY-4.0")

HOSTILE = (
    "% & # _ $ ^ ~ \\",
    "a { b",
    "a } b",
    "\\input{/etc/passwd}",
    "\\",
    "}\n\n@misc{injected, title={x",
    'a" and "b',
    "and others",
    "Smith AND Jones",
    "--- -- '' ``,, << >> ?` !`",
    "ER  - \r\nTY  - BOOK\r\nTI  - injected",
    "\nER  - ",
    "\u2028TI  - x\u2029\x85",
    "\x1b[31mred\x1b[0m \x9d0;x\x9c \x00 \x07",
    "\u202egnihtemos\u2066",
    "a\U000e0041b",
    "\ud800",
    "\ufeff\ufffe",
    "<i>x</i> &amp; <script>alert(1)</script>",
    '"},{"id":"injected"',
    "=HYPERLINK(1)",
    "  \t  ",
    "a\xa0b\u3000c",
    "王毅 Қасым-Жомарт é e\u0301 👩\u200d🚀",
    "“a ‘b’ c”",
    "x;y,z: w",
)

TEXTS = st.one_of(
    st.sampled_from(HOSTILE),
    st.text(st.characters(), max_size=40),
    st.text("ab {}\\%#&_$^~`'-,;<>|\"“”\n\r\t\xa0", max_size=40),
)
FORMS = ("direct", "first-person", "indirect")


@cache
def shipped() -> dict[tuple[str, str], Json]:
    """Everything that the shipped dataset knows of each record."""
    dataset = load(ROOT / "data" / "forums.yaml", base=ROOT)
    return {(each.body["kind"], each.id): each.body for each in documents(dataset)}


def shipped_citation(id_: str) -> Citation:
    """What a shipped record is cited by; an id that several kinds share is not asked for here."""
    (body,) = [body for (_, each), body in shipped().items() if each == id_]
    return cited(body, DATASET, lambda kind, other: shipped().get((kind, other)))


def shipped_citations() -> list[Citation]:
    """What all shipped records are cited by, and the dataset."""
    bodies = [{"kind": "dataset"}, *shipped().values()]
    return [cited(body, DATASET, lambda kind, other: shipped().get((kind, other))) for body in bodies]


def source(**changes: Any) -> Json:  # noqa: ANN401 - any value that JSON can hold
    """A source, as a document of the index."""
    made = {
        "kind": "source",
        "id": "daily-2022",
        "title": "A forum meets",
        "type": "article",
        "publisher_name": "The Daily",
        "published": "2022-11-25",
        "published_words": "25 November 2022",
        "url": "https://example.org/a",
        "language": "en",
        "staff": [{"person": "wang-chunyan", "person_name": "Wang Chunyan", "role": "author"}],
    }
    return {key: value for key, value in {**made, **changes}.items() if value is not None}


def quotation(**changes: Any) -> Json:  # noqa: ANN401 - any value that JSON can hold
    """A quotation from that source, as a document of the index."""
    made = {
        "kind": "quotation",
        "id": "norov-2022-trade",
        "title": "Vladimir Norov, 3rd Forum",
        "edition_name": "3rd Forum of the Test",
        "held": {"state": "agreed", "value": "2022-11-08", "words": "8 November 2022"},
        "place": {"state": "agreed", "value": "beijing", "words": "Beijing"},
        "mode": {"state": "unknown"},
        "form": "direct",
        "verbatim": changes.get("form", "direct") != "indirect",
        "text": "Trade grows",
        "summary": "said that trade grows",
        "speaker": "Vladimir Norov",
        "speaker_post": "Minister, Uzbekistan",
        "role": ["spoke"],
        "at": "6",
        "sources": [{"id": "daily-2022", "title": "A forum meets"}],
    }
    return {key: value for key, value in {**made, **changes}.items() if value is not None}


def citation(body: Json, work: Json | None = None, family: str = "Wang") -> Citation:
    """What a made-up record is cited by, where `work` is its source and `family` its author's family name."""
    known = {"source": work or source(), "person": {"family": family}}
    return cited(body, DATASET, lambda kind, _: known[kind])


@st.composite
def anything_anywhere(draw: st.DrawFn) -> tuple[Citation, Json, Json]:
    """A citation of a quotation with any text in every field, the quotation and the source that it is made of."""
    body = quotation(
        form=draw(st.sampled_from(FORMS)),
        text=draw(TEXTS),
        summary=draw(TEXTS),
        speaker=draw(TEXTS),
        speaker_post=draw(TEXTS),
        edition_name=draw(TEXTS),
        original=draw(TEXTS),
        translated_by=draw(TEXTS),
        place={"state": "inferred", "words": draw(TEXTS)},
        held={"state": "inferred", "value": draw(TEXTS), "words": draw(TEXTS), "because": draw(TEXTS)},
    )
    author = draw(TEXTS)
    work = source(
        title=draw(TEXTS),
        title_note=draw(TEXTS),
        publisher_name=draw(TEXTS),
        url=draw(st.one_of(TEXTS, TEXTS.map("https://example.org/{}".format))),
        language=draw(TEXTS),
        staff=[{"person": "x", "person_name": author, "role": "author"}],
    )
    family = draw(st.one_of(TEXTS, st.sampled_from(author.split() or [""])))
    return citation(body, work, family), body, work
