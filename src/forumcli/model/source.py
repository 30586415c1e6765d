"""Sources: the documents that the reports come from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from forumcli.model.dates import PartialDate
from forumcli.model.ids import LanguageTag, Locator, OrganisationId, PersonId, SourceId, Url, Verbatim
from forumcli.model.ignore import Ignore
from forumcli.model.schema import Decoded, key

SourceType: TypeAlias = Literal["article", "press-release", "web-page", "broadcast", "document"]
StaffRole: TypeAlias = Literal["author", "editor", "media-contact", "translator", "photographer"]
Extent: TypeAlias = Literal["full", "excerpt"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Staff(Decoded):
    """A person who made the source, not one who took part in the forum."""

    person: PersonId = key("The person.", "wang-chunyan", required=True)
    role: StaffRole = key("What they did for the source.", "author", required=True)
    as_: Verbatim | None = key("As printed.", "WANG CHUNYAN", name="as")
    at: Locator | None = key("The paragraph.", "3")


@dataclass(frozen=True, slots=True, kw_only=True)
class Oddity(Decoded):
    """A misprint or another oddity of the source, which stays as it is in verbatim text."""

    as_: Verbatim = key("As printed.", "Multiateral Exchanges", name="as", required=True)
    note: str = key("What is odd.", "for Multilateral", required=True)
    at: Locator | None = key("The paragraph.", "1")


@dataclass(frozen=True, slots=True, kw_only=True)
class SelfStatement(Decoded):
    """What a source says of itself: its section, its own source line, its contact."""

    says: str = key("What is stated.", "section", required=True)
    value: Verbatim = key("The value as printed.", "Exchanges", required=True)
    at: Locator | None = key("The paragraph.", "1")


@dataclass(frozen=True, slots=True, kw_only=True)
class Source(Decoded):
    """A document, described as CSL describes an item."""

    id: SourceId = key("The source's id.", "nca-2022-07-14", required=True)
    type: SourceType = key("What sort of document it is.", "article", default="article")
    title: str | None = key("The title as printed.", "Think tank forum calls for …")
    title_note: str | None = key("Where the title comes from, if not from the text.", "from the address")
    publisher: OrganisationId | None = key("Who published it.", "cfhrd")
    staff: tuple[Staff, ...] = key("Author, editor, contact.", "[{person: yu-hui, role: editor}]", default=())
    published: PartialDate | None = key("When it was published.", "2022-11-25")
    published_as: Verbatim | None = key("The publication date as printed.", "date 2022-07-14")
    published_inferred: str | None = key("Why the publication date follows although the text does not give it.", "")
    retrieved: PartialDate | None = key("When it was read.", "2026-11")
    language: LanguageTag = key("Its language.", "en", required=True, otherwise="und")
    url: Url | None = key("Its address.", "https://example.org/a")
    url_note: str | None = key("What the address is, where it is not the first publication.", "a reprint")
    archive_url: Url | None = key("An archived copy.", "https://web.archive.org/…")
    derived_from: SourceId | None = key("The source it copies: the two are one voice.", "jcn-2021-10-22")
    read: Extent = key("How much of it was read.", "full", default="full")
    of_itself: tuple[SelfStatement, ...] = key(
        "What it says of itself.", "[{says: section, value: Events}]", default=()
    )
    oddities: tuple[Oddity, ...] = key("Misprints and other oddities.", "[{as: …, note: …}]", default=())
    note: str | None = key("What a reader should know of the source.", "")
    ignore: tuple[Ignore, ...] = key(
        "Rules of the check that this record is excepted from.", "[{rule: N303, reason: …}]", default=()
    )
