"""Quotations: the words of a speaker, or a summary of them, in one report."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from forumcli.model.ids import LanguageTag, OrganisationId, PersonId, QuotationId, Verbatim
from forumcli.model.schema import key
from forumcli.model.statement import Statement

Form: TypeAlias = Literal["direct", "first-person", "indirect"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation(Statement):
    """What somebody said or wrote: verbatim (`text`) if direct or first-person, else in our own words (`summary`)."""

    id: QuotationId = key("The quotation's own id, so that it can be cited.", "norov-2021-platform", required=True)
    by: PersonId | None = key("The speaker.", "vladimir-norov")
    by_organisation: OrganisationId | None = key("The body that speaks, where no person does.", "cfhrd")
    post: str | None = key(
        "The speaker's post at that moment; by default that of the participation.", "Secretary-General"
    )
    form: Form = key(
        "`direct`: inside quotation marks in the source; `first-person`: a signed statement without marks; "
        "`indirect`: reported speech.",
        "direct",
        required=True,
    )
    text: Verbatim | None = key("The words to the letter: direct and first-person only.", "We propose to put …")
    summary: str | None = key("The content in our own words: indirect only.", "hoped that both sides go on cooperating")
    language: LanguageTag | None = key("The language of `text`; by default the source's.", "en")
    original: Verbatim | None = key("The words in the language they were spoken in, where the source has them.")
    translated_by: str | None = key("Whose translation `text` is.", "the source")
    topics: tuple[str, ...] = key("What it is about.", "[environment]", default=())
