"""`forum evidence`: record the fingerprint of a source's text, and verify what is said to stand in it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Final, Literal

import typer

from forumcli.cli import options
from forumcli.errors import DatasetUnreadableError, NoSuchRecordError, UsageError

if TYPE_CHECKING:
    from forumcli.cli.location import Found
    from forumcli.dataset.dataset import Dataset
    from forumcli.evidence.fingerprint import Fingerprint
    from forumcli.evidence.proofs import Proof, Proofs
    from forumcli.model.dates import PartialDate

command = typer.Typer(
    help="Prove quotations and evidence against their sources.",
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)

_DISPROVED: Final = frozenset({"missing", "misplaced"})


@command.command()
def record(
    source: Annotated[str, typer.Argument(metavar="SOURCE", help="The id of a source.")],
    file: Annotated[Path, typer.Argument(metavar="FILE", help="Its text: plain, or an HTML page.")],
    date: Annotated[
        str | None, typer.Option("--date", metavar="DATE", help="When the text was read (2026-11-22).")
    ] = None,
    replace: Annotated[bool, typer.Option("--replace", help="Replace the fingerprint of another text.")] = False,
    data: options.DataOption = None,
) -> None:
    """Record the fingerprint of a source's text beside the dataset; the text itself is not kept."""
    from forumcli.cli.console import say
    from forumcli.cli.files import write_whole
    from forumcli.cli.location import find_dataset
    from forumcli.cli.session import load_dataset
    from forumcli.cli.texts import read_text
    from forumcli.dataset.fingerprints import fingerprint_path
    from forumcli.evidence.fingerprint import record as fingerprint_of
    from forumcli.evidence.written import to_text

    found = find_dataset(data)
    dataset = load_dataset(found.front)
    _check_source(source, dataset, found)
    text = read_text(file)
    path = fingerprint_path(found.front, source)
    old = _old(path, dataset, source, text, replace=replace)
    try:
        made = fingerprint_of(text, source, _date(date) or (old.read if old else None))
    except ValueError as error:
        raise UsageError(f"{file}: {error}") from None
    _make_folder(path.parent)
    write_whole(path, to_text(made))
    say(f"recorded {path}: {made.words} words in {len(made.paragraphs)} paragraphs")


@command.command()
def verify(
    ids: Annotated[
        list[str] | None, typer.Argument(metavar="[ID]...", help="Only of these editions, quotations or sources.")
    ] = None,
    texts: Annotated[
        Path | None, typer.Option("--texts", metavar="DIR", help="The texts themselves, to show what is nearest.")
    ] = None,
    every: Annotated[bool, typer.Option("--all", help="List the excerpts that are proved as well.")] = False,
    form: Annotated[Literal["table", "json"], typer.Option("--format", "-f", help="How it is written.")] = "table",
    color: options.ColorOption = "auto",
    data: options.DataOption = None,
) -> None:
    """Verify every quotation and every piece of evidence against the fingerprints; 1 if any is not there.

    3 if it cannot be told: a fingerprint cannot be read, or there is none for any of them.
    """
    from forumcli.cli.location import find_dataset
    from forumcli.cli.output import OUTPUT_VERSION, show_blocks, write_json
    from forumcli.cli.session import load_dataset
    from forumcli.cli.texts import texts_in
    from forumcli.cli.views.evidence import verification_blocks
    from forumcli.evidence.proofs import verify_dataset
    from forumcli.evidence.verdict import KINDS

    dataset = load_dataset(find_dataset(data).front)
    proofs = verify_dataset(dataset)
    _say_unreadable(dataset, proofs)
    wanted = _wanted(ids or [], dataset, proofs)
    at_hand = texts_in(texts, proofs.fingerprints) if texts else {}
    rows = [_row(proof, dataset, at_hand) for proof in wanted]
    kinds = [proof.verdict.kind for proof in wanted]
    totals: dict[str, int] = {kind: kinds.count(kind) for kind in KINDS}
    if form == "json":
        told = {"command": "evidence verify", "schema_version": OUTPUT_VERSION, "query": {"ids": ids or []}}
        write_json({"forum": told, "totals": totals, "results": rows})
    else:
        show_blocks(verification_blocks(rows, totals, every=every), color)
    _refuse_unverified(wanted, dataset, proofs)
    if _DISPROVED & set(kinds):
        raise typer.Exit(1)


def _check_source(source: str, dataset: Dataset, found: Found) -> None:
    if source not in dataset.sources:
        from forumcli.dataset.nearest import nearest

        near = nearest(source, dataset.sources)
        hint = f"did you mean {near}?" if near else "add it to the dataset first"
        raise NoSuchRecordError(f"there is no source {source!r} in this dataset", hint=hint)
    if found.origin == "bundled with forum":
        raise UsageError("the dataset bundled with forum is not written to", hint="name one of your own with --data")


def _old(path: Path, dataset: Dataset, source: str, text: str, *, replace: bool) -> Fingerprint | None:
    """Return the fingerprint that is there already, if it is of the same text; refuse to overwrite any other."""
    from forumcli.evidence.proofs import read_all

    if source not in dataset.fingerprints:
        return None
    old = read_all(dataset)[0].get(source)
    if old is not None and old.is_of(text):
        return old
    if not replace:
        what = "of another text" if old else "that cannot be read"
        raise UsageError(f"{path} is a fingerprint {what}", hint="--replace puts the new one in its place")
    return None


def _make_folder(folder: Path) -> None:
    from forumcli.errors import OutputError

    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(f"cannot make {folder}: {error.strerror or error}") from None


def _date(text: str | None) -> PartialDate | None:
    from forumcli.model.dates import DateError, PartialDate

    try:
        return PartialDate.parse(text) if text else None
    except DateError as error:
        raise UsageError(f"--date: {error}", hint="write a date such as 2026-11-22") from None


def _say_unreadable(dataset: Dataset, proofs: Proofs) -> None:
    from forumcli.cli.console import say

    for source, reason in _unreadable(dataset, proofs).items():
        say(f"note: {dataset.fingerprints[source].shown}: {reason}")


def _unreadable(dataset: Dataset, proofs: Proofs) -> dict[str, str]:
    """Return by source why the fingerprint beside the dataset cannot be read."""
    of_files = {source: file.problem.message for source, file in dataset.fingerprints.items() if file.problem}
    return of_files | {source: str(error) for source, error in proofs.unreadable.items()}


def _refuse_unverified(wanted: list[Proof], dataset: Dataset, proofs: Proofs) -> None:
    """Refuse to let pass for verified what could not be held against anything.

    Raises:
        DatasetUnreadableError: a fingerprint that is needed cannot be read, or not one of those needed is there.
    """
    sources = {proof.excerpt.source for proof in wanted}
    spoilt = [dataset.fingerprints[source].shown for source in _unreadable(dataset, proofs) if source in sources]
    if spoilt:
        from forumcli.checks.wording import listed

        raise DatasetUnreadableError(
            f"not everything was verified: {listed(spoilt)} cannot be read",
            hint="put the file back as it was, or record it anew: forum evidence record SOURCE FILE --replace",
        )
    if not sources & proofs.fingerprints.keys():
        raise DatasetUnreadableError(
            "nothing was verified: there is no fingerprint of any source that is quoted",
            hint="record one from the source's text: forum evidence record SOURCE FILE",
        )


def _wanted(ids: list[str], dataset: Dataset, proofs: Proofs) -> list[Proof]:
    """Return the proofs of some editions, quotations and sources; of all where none is named.

    Raises:
        NoSuchRecordError: there is no such record.
        DatasetUnreadableError: there is no proof to return.
    """
    known = {*dataset.editions, *dataset.quotations, *dataset.sources}
    for id_ in ids:
        if id_ not in known:
            from forumcli.dataset.nearest import nearest

            near = nearest(id_, known)
            raise NoSuchRecordError(
                f"there is no edition, quotation or source {id_!r} in this dataset",
                hint=f"did you mean {near}?" if near else None,
            )
    spoken = {id_: str(each.edition.id) for id_, each in dataset.quotations.items()}
    wanted = [
        proof
        for proof in proofs
        if not ids or {proof.excerpt.owner, proof.excerpt.source, spoken.get(proof.excerpt.owner, "")} & set(ids)  # type: ignore[call-overload]
    ]
    if not wanted:
        raise DatasetUnreadableError("there is nothing to verify: no statement names the words of its source")
    return wanted


def _row(proof: Proof, dataset: Dataset, texts: dict[str, str]) -> dict[str, Any]:
    from forumcli.documents.proofs import verdict_json

    excerpt, verdict = proof.excerpt, proof.verdict
    place = dataset.place(excerpt.route)
    line, column = dataset.files[place.path].source.position(place.span.start)
    row: dict[str, Any] = {
        "kind": "excerpt",
        "id": excerpt.owner,
        "source": excerpt.source,
        "sort": excerpt.sort,
        "field": ".".join(step for step in excerpt.route[1:] if isinstance(step, str)).partition("reports.")[2]
        or ".".join(step for step in excerpt.route[2:] if isinstance(step, str)),
        "place": f"{place.path}:{line}:{column}",
        "words": excerpt.words,
        "at": excerpt.at,
        "verdict": verdict_json(verdict),
    }
    if verdict.kind == "missing" and excerpt.source in texts:
        from forumcli.evidence.nearest import nearest_passage

        near = nearest_passage(excerpt.words, texts[excerpt.source], excerpt.at)
        if near:
            row["nearest"] = {"paragraph": near.paragraph, "diff": [list(each) for each in near.diff]}
    return row
