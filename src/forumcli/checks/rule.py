"""What a rule is and what it yields. One rule a file in `rules/`; the only list of them is in `registry`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, Literal, TypeAlias, get_args

from forumcli.diagnostics.diagnostic import Fix
from forumcli.diagnostics.severity import Severity
from forumcli.model.check_settings import Profile as Profile  # noqa: PLC0414 - rules and their users take it from here
from forumcli.yamltext.problem import Place
from forumcli.yamltext.route import Route

if TYPE_CHECKING:
    from collections.abc import Mapping

    from forumcli.checks.context import CheckContext

Family: TypeAlias = Literal["S", "C", "I", "N", "D", "P", "H", "E", "Q", "X", "T", "M"]

PROFILES: Final[tuple[Profile, ...]] = get_args(Profile)
FAMILIES: Final[Mapping[Family, str]] = MappingProxyType(
    {
        "S": "schema and YAML",
        "C": "content safety",
        "I": "identity and references",
        "N": "series and numbering",
        "D": "dates",
        "P": "places",
        "H": "people and offices",
        "E": "sources and evidence",
        "Q": "quotations",
        "X": "sources that disagree",
        "T": "style of text",
        "M": "the check itself",
    }
)
_PROFILE_OF: Final[Mapping[Family, Profile]] = MappingProxyType(
    {"S": "load", "C": "load", "M": "load", "I": "core", "N": "core", "D": "core"}
)


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule found, in routes; the engine makes a diagnostic of it."""

    at: Route | Place
    message: str
    label: str | None = None
    """A few words for beside the caret."""
    related: tuple[tuple[Route | Place, str], ...] = ()
    help: str | None = None
    key: bool = False
    """Point at the key instead of its value."""
    words: str | None = None
    """Point at these words inside the value."""
    fix: Fix | None = None
    lacks: Route | None = None
    """Where something is missing: the finding is none if something was written there that could not be read."""
    unread: bool = False
    """It says why a file could not be read: nothing silences it."""
    values: tuple[str, ...] = ()
    """What tells this finding from others of its rule at one field; without it, the message does."""


Find: TypeAlias = "Callable[[CheckContext], Iterator[Finding]]"


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: what it is called, how bad its findings are, its story, and how it finds them."""

    code: str
    name: str
    """States the pattern that is found, never the remedy."""
    severity: Severity
    story: str
    """Its page: the docstring of its module."""
    since: str
    profile: Profile
    find: Find

    @property
    def family(self) -> Family:
        """The letter of its code."""
        return next(family for family in FAMILIES if self.code.startswith(family))

    @property
    def summary(self) -> str:
        """The first line of its story."""
        return self.story.partition("\n")[0]


def rule(  # noqa: PLR0913, PLR0917 - what a rule is made of
    story: str | None, code: str, name: str, severity: Severity, find: Find, since: str = "0.1.0"
) -> Rule:
    """Declare a rule in its module, whose docstring is the story; its family decides the profile."""
    family = next(family for family in FAMILIES if code.startswith(family))
    return Rule(code, name, severity, (story or "").strip(), since, _PROFILE_OF.get(family, "full"), find)
