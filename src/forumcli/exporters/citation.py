"""A citation: what any style or format needs of a record, as clean values. Where they come from: `cited`.

Every text in here went through `one_line`: it holds no line end and nothing that acts or hides, so that a writer has
only the signs of its own format to escape.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal, TypeAlias
from urllib.parse import quote

from forumcli.yamltext.display import visible

if TYPE_CHECKING:
    from forumcli.model.dates import PartialDate

Doubt: TypeAlias = Literal["", "inferred", "disputed"]
WorkType: TypeAlias = Literal["article", "press-release", "web-page", "broadcast", "document"]

_BREAKS: Final = re.compile("[\t-\r\x85\u2028\u2029]+")
_WEB: Final = re.compile(r"https?://[^/?#]", re.IGNORECASE)
_URL_SIGNS: Final = "%/:=&?~#+!$,;'@()*[]-._"


@dataclass(frozen=True, slots=True)
class CitedName:
    """A name as it is, and in parts where the family name is known."""

    whole: str
    family: str = ""
    given: str = ""


@dataclass(frozen=True, slots=True)
class When:
    """A date in honest words; `date` is `None` where the sources disagree."""

    words: str
    date: PartialDate | None = None
    doubt: Doubt = ""
    because: str = ""
    """Why it is inferred."""


@dataclass(frozen=True, slots=True)
class Where:
    """A place in words; an online forum is held online."""

    words: str
    doubt: Doubt = ""


@dataclass(frozen=True, slots=True)
class Occasion:
    """The edition that something belongs to."""

    name: str
    when: When | None = None
    where: Where | None = None


@dataclass(frozen=True, slots=True)
class Work:
    """A source, as a thing that can be cited."""

    id: str
    type: WorkType = "article"
    title: str = ""
    """Empty where it has none."""
    title_note: str = ""
    """Where the title comes from, if not from the text."""
    authors: tuple[CitedName, ...] = ()
    publisher: str = ""
    published: When | None = None
    retrieved: When | None = None
    url: str = ""
    url_note: str = ""
    archive_url: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Quoted:
    """What somebody said: the wording to the letter if `verbatim`, else a summary of it."""

    wording: str
    verbatim: bool
    speaker: str
    post: str = ""
    manner: str = "at"
    """How the words belong to the edition: `at`, `in a letter to`, ..."""
    found: str = "quoted in"
    """How they stand in the source: `quoted in`, `in`, `reported in`."""
    inferred: bool = False
    """That it is this speaker's is inferred."""
    paragraph: str = ""
    original: str = ""
    translated_by: str = ""

    @property
    def who(self) -> str:
        """The speaker with the post held then, marked if it is inferred that it is this speaker."""
        named = marked(self.speaker, "inferred" if self.inferred else "")
        return f"{named}, {self.post}" if self.post else named


@dataclass(frozen=True, slots=True)
class CitedDataset:
    """The dataset, by its own description of itself."""

    title: str
    version: str = ""
    licence: str = ""


@dataclass(frozen=True, slots=True)
class Citation:
    """Everything to cite a record by; without `id` it is the dataset itself that is cited."""

    dataset: CitedDataset
    kind: str = "dataset"
    id: str = ""
    name: str = ""
    quoted: Quoted | None = None
    occasion: Occasion | None = None
    works: tuple[Work, ...] = ()
    """What it is told in, the best to cite first."""


MOST_PRINTED: Final = 3
"""Works named in print; of an edition that more tell of, the others stand in the record that is cited with them."""


def one_line(text: str) -> str:
    r"""Return text on one line: line ends and tabs become spaces, what acts or hides shows as `\u{..}`."""
    return visible(_BREAKS.sub(" ", text)).strip()


def address(text: str) -> str:
    """Return a web address in the characters that any format and program takes; empty if it is not one."""
    line = one_line(text)
    return quote(line, safe=_URL_SIGNS) if _WEB.match(line) else ""


def name_in_parts(name: str, family: str = "") -> CitedName:
    """Part a name at its family name; a name without a known family name at one of its ends stays whole."""
    whole, family = one_line(name), one_line(family)
    words, last = whole.split(" "), family.split(" ")
    if family and len(words) > len(last):
        if words[-len(last) :] == last:
            return CitedName(whole, family, " ".join(words[: -len(last)]).strip())
        if words[: len(last)] == last:
            return CitedName(whole, family, " ".join(words[len(last) :]).strip())
    if family and len(words) == 1 and whole != family and whole.startswith(family) and not _has_case(whole):
        return CitedName(whole, family, whole.removeprefix(family))
    return CitedName(whole)


def _has_case(text: str) -> bool:
    """Tell whether a script parts names by spaces and capitals; Han characters are neither upper nor lower."""
    return text.lower() != text.upper()


def paragraphs(locator: str) -> str:
    """Say where in a source: `para. 6`, `paras. 4–5`."""
    if not locator:
        return ""
    return f"paras. {locator.replace('-', '–')}" if "-" in locator else f"para. {locator}"


def marked(words: str, doubt: Doubt) -> str:
    """Return words with the mark of a value that no source states as it is."""
    return f"{words} [{doubt}]" if doubt else words
