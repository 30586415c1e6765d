from __future__ import annotations

from pathlib import Path

import pytest

from forumcli.dataset.dataset import Dataset
from forumcli.dataset.load import load
from forumcli.evidence.excerpts import excerpts
from forumcli.evidence.fingerprint import record
from forumcli.evidence.proofs import verify_dataset
from forumcli.evidence.written import to_text

TEXT = "The ninth forum was held in Lanzhou.\n\n“Water knows no border at all,” said Aida Serik, minister of water."
YAML = """\
schema: 1
title: Forums
sources:
  - id: gazette
    language: en
    oddities: [{as: minister of water, note: no article, at: 2}]
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
        number: {value: 9, as: ninth, evidence: The ninth forum was held, at: 1}
        place: {value: lanzhou, as: Lanzhou, at: 1}
        participants:
          - {person: serik, role: spoke, post_as: minister of water, evidence: "said Aida Serik, minister", at: 2}
        quotations:
          - {id: serik-1, by: serik, form: direct, text: Water knows no border, original: не знает границ вода, at: 2}
      - source: herald
        number: {value: 9, evidence: the ninth forum was opened}
"""


@pytest.fixture
def dataset(tmp_path: Path) -> Dataset:
    (tmp_path / "forums.yaml").write_text(YAML, encoding="utf-8")
    folder = tmp_path / "evidence"
    folder.mkdir()
    (folder / "gazette.fingerprint").write_text(to_text(record(TEXT, "gazette")), encoding="utf-8")
    return load(tmp_path, base=tmp_path)


def test_every_text_evidence_and_wording_is_an_excerpt_of_its_source_with_its_route(dataset: Dataset) -> None:
    found = [(each.owner, each.sort, each.key, each.at, each.words) for each in excerpts(dataset)]

    assert [
        ("cooperation-9", "wording", "as", "1", "ninth"),
        ("cooperation-9", "evidence", "evidence", "1", "The ninth forum was held"),
        ("cooperation-9", "wording", "as", "1", "Lanzhou"),
        ("cooperation-9", "wording", "post_as", "2", "minister of water"),
        ("cooperation-9", "evidence", "evidence", "2", "said Aida Serik, minister"),
        ("serik-1", "quotation", "text", "2", "Water knows no border"),
        ("cooperation-9", "evidence", "evidence", None, "the ninth forum was opened"),
        ("gazette", "wording", "as", "2", "minister of water"),
    ] == found


def test_an_excerpt_is_proved_by_itself_or_through_a_longer_one_of_its_paragraph(dataset: Dataset) -> None:
    found = [(each.excerpt.words, each.verdict.kind, each.verdict.through) for each in verify_dataset(dataset)]

    assert [
        ("ninth", "exact", "The ninth forum was held"),
        ("The ninth forum was held", "exact", None),
        ("Lanzhou", "too-short", None),
        ("minister of water", "too-short", None),
        ("said Aida Serik, minister", "exact", None),
        ("Water knows no border", "exact", None),
        ("the ninth forum was opened", "no-fingerprint", None),
        ("minister of water", "too-short", None),
    ] == found


def test_a_record_has_the_worst_verdict_on_its_quotation_and_evidence_or_none_where_it_is_too_short_to_tell(
    dataset: Dataset,
) -> None:
    found = {route[-2:]: verdict.kind for route, verdict in verify_dataset(dataset).by_record().items()}

    assert {
        (0, "number"): "exact",
        ("participants", 0): "exact",
        ("quotations", 0): "exact",
        (1, "number"): "no-fingerprint",
    } == found


@pytest.mark.usefixtures("dataset")
def test_a_fingerprint_that_cannot_be_read_proves_nothing_and_is_named(tmp_path: Path) -> None:
    path = tmp_path / "evidence" / "gazette.fingerprint"
    path.write_text(path.read_text(encoding="utf-8").replace("words 19", "words 20"), encoding="utf-8")

    proofs = verify_dataset(load(tmp_path, base=tmp_path))

    assert {"no-fingerprint"} == {proof.verdict.kind for proof in proofs}
    assert {"gazette": 21} == {source: error.line for source, error in proofs.unreadable.items()}
    assert {} == dict(proofs.fingerprints)


def test_a_word_within_another_word_is_not_proved_through_it(tmp_path: Path) -> None:
    text = YAML.replace("as: ninth,", "as: nint,")
    (tmp_path / "forums.yaml").write_text(text, encoding="utf-8")
    (tmp_path / "evidence").mkdir()
    (tmp_path / "evidence" / "gazette.fingerprint").write_text(to_text(record(TEXT, "gazette")), encoding="utf-8")

    first = next(iter(verify_dataset(load(tmp_path))))

    assert ("nint", "too-short") == (first.excerpt.words, first.verdict.kind)
