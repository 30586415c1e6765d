"""Which rules run: by code, name or prefix, and never silently none."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from forumcli.checks.near_rules import advice
from forumcli.checks.registry import RETIRED, RULES
from forumcli.checks.rule import PROFILES, Profile, Rule
from forumcli.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

ALL: Final = "all"
CRASH: Final = "M999"
"""Reports rules that crashed: part of every selection."""


@dataclass(frozen=True, slots=True)
class Selection:
    """The rules of one run, in the order of the registry."""

    rules: tuple[Rule, ...]


def select(
    select: Iterable[str] = (),
    *,
    ignore: Iterable[str] = (),
    extend_select: Iterable[str] = (),
    profile: Profile = "full",
    rules: Sequence[Rule] = RULES,
) -> Selection:
    """Return the rules of `profile`, or those of `select` instead, plus `extend_select`, without `ignore`.

    Each selector is a code (`N303`), a name (`number-gap`), a prefix of codes (`N`, `N30`) or `all`; lists with commas
    are taken apart. `M999` always runs.

    Raises:
        UsageError: a selector names no rule, or no rule is left.
    """
    asked, left_out, added = (_codes(each, rules) for each in (select, ignore, extend_select))
    if asked is None:
        asked = {rule.code for rule in rules if PROFILES.index(rule.profile) <= PROFILES.index(profile)}
    chosen = (asked | (added or set())) - (left_out or set()) - {CRASH}
    if not chosen:
        raise UsageError("no rule is left to check with", hint="select more rules, or ignore fewer: forum explain")
    return Selection(tuple(rule for rule in rules if rule.code in chosen or rule.code == CRASH))


def known_selectors(selectors: Iterable[str], rules: Sequence[Rule] = RULES) -> None:
    """Look whether each selector names a rule.

    Raises:
        UsageError: one does not.
    """
    _codes(selectors, rules)


def find_rule(selector: str, rules: Sequence[Rule] = RULES) -> Rule:
    """Return the one rule with this code or name.

    Raises:
        UsageError: there is none.
    """
    wanted = selector.strip()
    for rule in rules:
        if wanted.upper() == rule.code or wanted.lower() == rule.name:
            return rule
    raise _unknown(wanted, rules)


def _codes(selectors: Iterable[str], rules: Sequence[Rule]) -> set[str] | None:
    """Return the codes that some selectors name; `None` where there is no selector at all."""
    words = [word for each in selectors for word in each.replace(",", " ").split()]
    return {code for word in words for code in _matching(word, rules)} if words else None


def _matching(word: str, rules: Sequence[Rule]) -> set[str]:
    if word.lower() == ALL:
        return {rule.code for rule in rules}
    found = {rule.code for rule in rules if rule.name == word.lower() or rule.code.startswith(word.upper())}
    if not found:
        raise _unknown(word, rules)
    return found


def _unknown(word: str, rules: Sequence[Rule]) -> UsageError:
    if word.upper() in RETIRED:
        return UsageError(f"rule {word.upper()} is retired", hint=RETIRED[word.upper()])
    names = [name for rule in rules for name in (rule.code, rule.name)]
    hint = advice(word, names)
    return UsageError(f"{word!r} is no rule's code, name or prefix", hint=hint)
