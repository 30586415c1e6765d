"""Footnotes after the Chicago Manual of Style, notes and bibliography, as for articles in newspapers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from forumcli.exporters.citation import MOST_PRINTED, paragraphs
from forumcli.exporters.printed import count, dated, in_marks, nested, occasion, speaker, wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from forumcli.exporters.citation import Citation, CitedDataset, Work
    from forumcli.exporters.printed import Italic

_SORTS: Final = {"press-release": "press release", "broadcast": "broadcast"}
"""What a note says of a work that is no article."""


def chicago_note(citation: Citation, italic: Italic = str) -> str:
    """Return a footnote on one line: the words, who said them where, the source, the dataset."""
    quoted = citation.quoted
    place = paragraphs(quoted.paragraph) if quoted else ""
    works = "; ".join(_work(each, place, italic) for each in citation.works[:MOST_PRINTED])
    others = len(citation.works) - MOST_PRINTED
    of_dataset = _dataset(citation.dataset, italic)
    if not citation.id:
        return f"{of_dataset}."
    in_dataset = f"{'described' if citation.kind == 'source' else 'recorded'} in {of_dataset}, {citation.id}."
    if quoted:
        said = f"{wording(quoted)} {speaker(quoted, citation.occasion)}"
        return f"{said}, {quoted.found} {works}; {in_dataset}" if works else f"{said}, {in_dataset}"
    if citation.occasion:
        works = f", as told in {works}" if works else ""
        in_dataset = f"these and {count(others, 'further source')} {in_dataset}" if others > 0 else in_dataset
        return f"{occasion(citation.occasion)}{works}; {in_dataset}"
    return f"{works}; {in_dataset}" if works else f"{in_marks(citation.name, ',')} {in_dataset}"


def _work(work: Work, place: str, italic: Italic) -> str:
    """Say a source: author, title, publication, date, paragraph, address."""
    authors = [each.whole for each in work.authors]
    head = f"{_together(authors)}, " if authors else ""
    if not work.title:
        head += f"untitled {work.type.replace('-', ' ')},"
    elif work.title_note:
        head += f"“{nested(work.title)}” [title supplied],"
    else:
        head += in_marks(work.title, ",")
    rest = ", ".join(part for part in _rest(work, place, italic) if part)
    return f"{head} {rest}"


def _rest(work: Work, place: str, italic: Italic) -> Iterator[str]:
    if work.title:
        yield _SORTS.get(work.type, "")
    if work.publisher:
        yield italic(work.publisher) if work.type == "article" else work.publisher
    yield dated(work.published) if work.published else "n.d."
    yield place
    if work.retrieved:
        yield f"accessed {dated(work.retrieved)}"
    yield work.url
    if work.archive_url:
        yield f"archived at {work.archive_url}"


def _together(names: list[str]) -> str:
    """Join names as a note does: two with `and`, of four and more the first alone."""
    if len(names) > 3:  # noqa: PLR2004 - the manual's own number
        return f"{names[0]} et al."
    if len(names) == 3:  # noqa: PLR2004 - as above
        return f"{names[0]}, {names[1]}, and {names[2]}"
    return " and ".join(names)


def _dataset(dataset: CitedDataset, italic: Italic) -> str:
    said = italic(dataset.title) if dataset.title else "untitled dataset"
    said += f", version {dataset.version}" if dataset.version else ""
    return f"{said}, dataset" + (f" ({dataset.licence})" if dataset.licence else "")
