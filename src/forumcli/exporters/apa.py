"""References after the style of the American Psychological Association (7th edition)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from forumcli.exporters.citation import MOST_PRINTED, marked, paragraphs
from forumcli.exporters.printed import count, dated, in_marks, occasion, sentence, speaker, wording
from forumcli.model.dates import MONTHS

if TYPE_CHECKING:
    from forumcli.exporters.citation import Citation, CitedDataset, CitedName, When, Work
    from forumcli.exporters.printed import Italic

_SORTS: Final = {"press-release": " [Press release]", "broadcast": " [Broadcast]"}
_FOUND: Final = {"quoted in": "as cited in", "in": "in", "reported in": "as reported in"}
_GIVEN: Final = re.compile(r"[^\W\d_][^\s-]*")
_MOST_AUTHORS: Final = 20


def apa_reference(citation: Citation, italic: Italic = str) -> str:
    """Return the entries of a reference list, one a line; before them the words or the edition that they are for."""
    lines = []
    quoted = citation.quoted
    if quoted:
        cited_in = "; ".join(_in_text(each) for each in citation.works)
        found = f"{_FOUND[quoted.found]} {cited_in}" if cited_in else ""
        parts = [speaker(quoted, citation.occasion, brackets=False), found, paragraphs(quoted.paragraph)]
        lines.append(f"{wording(quoted, '')} ({', '.join(part for part in parts if part)}).")
    elif citation.occasion:
        lines.append(sentence(occasion(citation.occasion)))
    elif citation.id and not citation.works:
        lines.append(sentence(citation.name))
    lines += [_work(each, italic) for each in citation.works[:MOST_PRINTED]]
    others = len(citation.works) - MOST_PRINTED
    more = f" with {count(others, 'further source')}" if others > 0 else ""
    lines.append(_dataset(citation.dataset, citation.id, italic, more))
    return "\n".join(lines)


def _work(work: Work, italic: Italic) -> str:
    """Give one entry: author, date, title, publication, address; without an author, publisher or title stand first."""
    title = marked_title(work)
    date = f"({_date(work.published)})."
    periodical = work.type == "article"
    if not periodical:
        title = italic(title)
    title = sentence(title + _SORTS.get(work.type, ""))
    publisher = italic(work.publisher) if periodical else work.publisher
    if work.authors:
        parts = [sentence(_authors(work.authors)), date, title, publisher and sentence(publisher)]
    elif periodical or not publisher:
        parts = [title, date, publisher and sentence(publisher)]
    else:
        parts = [sentence(publisher), date, title]
    return " ".join(part for part in (*parts, *_addresses(work)) if part)


def marked_title(work: Work) -> str:
    """Return the title; what was supplied is marked, and what has no title is described in brackets."""
    if not work.title:
        return f"[Untitled {work.type.replace('-', ' ')}]"
    return f"{work.title} [title supplied]" if work.title_note else work.title


def _addresses(work: Work) -> tuple[str, str]:
    address = work.url
    if work.url and work.retrieved:
        address = f"Retrieved {dated(work.retrieved)}, from {work.url}"
    return address, f"Archived at {work.archive_url}" if work.archive_url else ""


def _authors(authors: tuple[CitedName, ...]) -> str:
    names = [inverted(each) for each in authors]
    if len(names) > _MOST_AUTHORS:
        return f"{', '.join(names[: _MOST_AUTHORS - 1])}, . . . {names[-1]}"
    return f"{', '.join(names[:-1])}, & {names[-1]}" if len(names) > 1 else names[0]


def inverted(name: CitedName) -> str:
    """Return `Wang, C.`; a name whose family name is not known, or that has no initials, as it is."""
    if not name.family or name.given.lower() == name.given.upper():
        return name.whole
    initials = " ".join(
        "-".join(f"{part[0].upper()}." for part in word.split("-") if _GIVEN.match(part))
        for word in name.given.split(" ")
    ).strip()
    return f"{name.family}, {initials}" if initials else name.whole


def _in_text(work: Work) -> str:
    if work.authors:
        names = [each.family or each.whole for each in work.authors]
        who = f"{names[0]} et al." if len(names) > 2 else " & ".join(names)  # noqa: PLR2004 - three and more
    elif work.type != "article" and work.publisher:
        who = work.publisher
    else:
        who = in_marks(work.title, ",") if work.title else f"{marked_title(work)},"
        return f"{who} {_year(work.published)}"
    return f"{who}, {_year(work.published)}"


def _year(when: When | None) -> str:
    if when is None:
        return "n.d."
    first, last = (when.date.first, when.date.last) if when.date else (None, None)
    if first and last and first.year == last.year and not (when.date and when.date.qualified):
        return marked(str(first.year), when.doubt)
    return dated(when)


def _date(when: When | None) -> str:
    if when is None:
        return "n.d."
    date = when.date
    if date is None or date.first is None or date.qualified or date.precision not in ("day", "month", "year"):
        return dated(when)
    said = str(date.first.year)
    if date.precision != "year":
        said += f", {MONTHS[date.first.month - 1]}"
    if date.precision == "day":
        said += f" {date.first.day}"
    return marked(said, when.doubt)


def _dataset(dataset: CitedDataset, record: str, italic: Italic, more: str) -> str:
    said = italic(dataset.title) if dataset.title else "Untitled"
    said += f" (Version {dataset.version})" if dataset.version else ""
    said += " [Data set]. (n.d.)."
    said += f" {dataset.licence}." if dataset.licence else ""
    return f"{said} Record {record}{more}." if record else said
