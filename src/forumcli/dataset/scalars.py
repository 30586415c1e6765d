"""The scalar types of the dataset: how a text becomes a value of each, and what it must look like."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, ClassVar, Final

from forumcli.model.advice import country_advice, date_advice
from forumcli.model.count import Count
from forumcli.model.countries import COUNTRIES
from forumcli.model.dates import PartialDate
from forumcli.model.ids import KIND_OF_ID, CountryCode, EditionNumber, LanguageTag, Locator, Url, Verbatim
from forumcli.model.languages import is_language_tag

if TYPE_CHECKING:
    from collections.abc import Mapping

SLUG: Final = r"[a-z0-9]+(?:-[a-z0-9]+)*"
_SLUG: Final = re.compile(SLUG + r"\Z")
_LONGEST_ID: Final = 80
_LOCATOR: Final = re.compile(r"[1-9][0-9]{0,4}(?:-[1-9][0-9]{0,4})?\Z")
_URL: Final = re.compile(r"https?://[^\s/?#\"<>@]+(?:[/?#][^\s\"<>]*)?\Z")
_INTEGER: Final = re.compile(r"-?(?:0|[1-9][0-9]{0,8})\Z")


class FormError(ValueError):
    """The text is of its type, but not in the form that is wanted here."""

    kind: ClassVar[str] = "bad-format"
    """The kind of problem that a text of this sort is."""


@dataclass(frozen=True, slots=True)
class ScalarType:
    """A type of scalar: `parse` turns text into a value or raises ValueError with a message for the curator."""

    problem: str
    """The kind of problem that a text of another form is."""
    parse: Callable[[str], Any]
    schema: Mapping[str, Any]
    """Its JSON Schema."""
    advice: Callable[[str], str | None] | None = None
    """What to write instead of a text of another form, where that can be told."""


def _text(text: str) -> str:
    return text


def _slug(text: str) -> str:
    if not _SLUG.match(text) or len(text) > _LONGEST_ID:
        message = (
            f"{text[:40]!r} is not an id: lower-case letters a-z, digits and single hyphens, at most {_LONGEST_ID}"
        )
        raise ValueError(message)
    return text


def _country(text: str) -> str:
    if text not in COUNTRIES:
        message = f"{text[:40]!r} is not an ISO 3166-1 country code such as KZ"
        raise ValueError(message)
    return text


def _language(text: str) -> str:
    if not is_language_tag(text):
        message = f"{text[:40]!r} is not a language tag such as en or uz-Cyrl"
        raise ValueError(message)
    return text


def _locator(text: str) -> str:
    first, _, last = text.partition("-")
    if not _LOCATOR.match(text) or (last and int(last) <= int(first)):
        message = f"{text[:40]!r} is not a paragraph number such as 4, or a range such as 4-5"
        raise ValueError(message)
    return text


def _url(text: str) -> str:
    if not _URL.match(text):
        message = f"{text[:60]!r} is not an http or https address"
        raise ValueError(message)
    return text


def _integer(text: str) -> int:
    if not _INTEGER.match(text):
        message = f"{text[:40]!r} is not a whole number"
        raise ValueError(message)
    return int(text)


def _edition_number(text: str) -> int:
    number = _integer(text)
    if number < 1:
        message = f"{text[:40]!r} is no number of an edition: the first is 1"
        raise FormError(message)
    return number


def _string(**more: object) -> Mapping[str, Any]:
    return MappingProxyType({"type": "string", **more})


_ID: Final = ScalarType("bad-slug", _slug, _string(pattern=f"^{SLUG}$", maxLength=_LONGEST_ID))

SCALARS: Final[Mapping[object, ScalarType]] = MappingProxyType(
    {
        str: ScalarType("wrong-type", _text, _string(minLength=1)),
        Verbatim: ScalarType("wrong-type", _text, _string(minLength=1)),
        int: ScalarType("wrong-type", _integer, MappingProxyType({"type": "integer"})),
        EditionNumber: ScalarType("wrong-type", _edition_number, MappingProxyType({"type": "integer", "minimum": 1})),
        PartialDate: ScalarType(  # a year alone is a number to an editor
            "invalid-date", PartialDate.parse, MappingProxyType({"type": ["string", "integer"]}), date_advice
        ),
        Count: ScalarType("bad-format", Count.parse, MappingProxyType({"type": ["string", "integer"]})),
        CountryCode: ScalarType("bad-country-code", _country, _string(pattern="^[A-Z]{2}$"), country_advice),
        LanguageTag: ScalarType("bad-format", _language, _string()),
        Locator: ScalarType("bad-format", _locator, MappingProxyType({"type": ["string", "integer"]})),
        Url: ScalarType("bad-format", _url, _string(format="uri")),
        **dict.fromkeys(KIND_OF_ID, _ID),
    }
)
