"""Settings of a check: what a file or a dataset says of it, and which of several places decides. Values in, values out.

The command line comes first, then `forum.toml`, then `pyproject.toml`, then the dataset's front door; each setting is
taken from the first of them that has it. Two settings reach further: a place with `select` chooses alone, so that no
choice of rules below it counts; a place with `profile` puts aside `select` and `profile` below it.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, fields
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, Final, get_args

from forumcli.checks.selection import Selection, known_selectors, select
from forumcli.dataset.nearest import nearest
from forumcli.errors import UsageError
from forumcli.model.check_settings import FailOn, Profile
from forumcli.yamltext.display import excerpt

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from forumcli.dataset.dataset import Dataset
    from forumcli.model.check_settings import CheckSettings

SETTINGS_FILE: Final = "forum.toml"
PROJECT_FILE: Final = "pyproject.toml"
_TABLE: Final = {SETTINGS_FILE: ("check",), PROJECT_FILE: ("tool", "forum", "check")}
_SELECT: Final = "select"
_LISTS: Final = (_SELECT, "ignore", "extend_select")
_CHOICES: Final = {"profile": get_args(Profile), "fail_on": get_args(FailOn)}
_SELECTING: Final = ("select", "profile", "extend_select", "ignore")


@dataclass(frozen=True, slots=True)
class Settings:
    """What one place says of the check; `None` where it says nothing."""

    origin: str
    """The place, as messages name it."""
    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] | None = None
    extend_select: tuple[str, ...] | None = None
    profile: Profile | None = None
    fail_on: FailOn | None = None
    baseline: PurePath | None = None


@dataclass(frozen=True, slots=True)
class Decided:
    """The settings of a run, and for each that some place gave, which place that was."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    profile: Profile = "full"
    fail_on: FailOn = "error"
    baseline: PurePath | None = None
    origins: tuple[tuple[str, str], ...] = ()

    def selection(self) -> Selection:
        """Return the rules that are to run.

        Raises:
            UsageError: one that is named does not exist, or none is left.
        """
        return select(self.select, ignore=self.ignore, extend_select=self.extend_select, profile=self.profile)


def decide(places: Iterable[Settings]) -> Decided:
    """Put together what several places say, the first of them first."""
    taken: dict[str, Any] = {}
    origins: dict[str, str] = {}
    closed: set[str] = set()
    for place in places:
        for key in _keys():
            value = getattr(place, key)
            if value is not None and key not in closed | taken.keys():
                taken[key], origins[key] = value, place.origin
        closed |= {_SELECT} if place.profile is not None else set()
        closed |= set(_SELECTING) if place.select else set()
    return Decided(**taken, origins=tuple(sorted((_spelled(key), origin) for key, origin in origins.items())))


def read_settings(text: str, path: str, folder: PurePath) -> Settings | None:
    """Read `[check]` of a `forum.toml`, or `[tool.forum.check]` of a `pyproject.toml`; `None` where there is none.

    Args:
        text: what stands in the file.
        path: the file as messages name it; its name says which table is read.
        folder: the folder of the file, to which a `baseline` is relative.

    Raises:
        UsageError: the file is no TOML, or a setting in it is not known or has no such value.
    """
    try:
        table: Any = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise UsageError(f"{path}: {error}", hint="mend the file, or leave it out with --no-config") from None
    *outer, last = _TABLE[PurePath(path).name]
    for depth, name in enumerate(outer):
        table = table.get(name, {})
        if not isinstance(table, dict):
            raise UsageError(f"{path}: `{'.'.join(outer[: depth + 1])}` is no table")
    if unknown := sorted(set(table) - {last}):
        _refuse_unknown(path, unknown[0], [last])
    table = table.get(last)
    if table is None:
        return None
    if not isinstance(table, dict):
        raise UsageError(f"{path}: `{last}` is no table", hint=f"write [{'.'.join([*outer, last])}]")
    return _settings(table, path, folder)


def settings_of(given: CheckSettings | None, path: str, folder: PurePath) -> Settings | None:
    """Return what a dataset's front door says, checked as a file's settings are.

    Raises:
        UsageError: a rule that it names does not exist.
    """
    if given is None:
        return None
    table = {_spelled(key): getattr(given, key) for key in _keys()}
    return _settings({key: value for key, value in table.items() if value}, path, folder)


def own_settings(dataset: Dataset) -> Decided:
    """Return what a dataset's front door alone decides; nothing where `forum check` would refuse its settings."""
    try:
        own = settings_of(dataset.front.check, str(dataset.path), dataset.path.parent)
        decided = decide([own] if own else [])
        decided.selection()
    except UsageError:
        return Decided()
    return decided


def refuse_unknown_keys(keys: Sequence[str], path: str) -> None:
    """Refuse a key that is no setting.

    Raises:
        UsageError: with the nearest that is one.
    """
    known = [_spelled(key) for key in _keys()]
    for key in keys:
        if key not in known:
            _refuse_unknown(path, key, known)


def _settings(table: dict[str, Any], path: str, folder: PurePath) -> Settings:
    refuse_unknown_keys(list(table), path)
    found = {key: table[_spelled(key)] for key in _keys() if _spelled(key) in table}
    made: dict[str, Any] = {}
    for key, value in found.items():
        if key in _LISTS:
            made[key] = _selectors(value, key, path)
        elif key in _CHOICES:
            made[key] = _choice(value, key, path)
        elif isinstance(value, str) and value:
            made[key] = folder / value
        else:
            raise UsageError(f"{path}: `{_spelled(key)}` is to be the name of a file")
    return Settings(path, **made)


def _selectors(value: object, key: str, path: str) -> tuple[str, ...]:
    words = (value,) if isinstance(value, str) else value
    if not isinstance(words, list | tuple) or not all(isinstance(word, str) for word in words):
        raise UsageError(f"{path}: `{_spelled(key)}` is to be a list of rules", hint='such as ["N", "D405"]')
    if key == _SELECT and not words:
        raise empty_selection(path)
    try:
        known_selectors(words)
    except UsageError as error:
        raise UsageError(f"{path}: `{_spelled(key)}`: {error}", hint=error.hint) from None
    return tuple(words)


def empty_selection(path: str) -> UsageError:
    """Return the error of a place that selects no rule: nothing would be checked, and not everything is meant."""
    return UsageError(f"{path}: `{_SELECT}` names no rule", hint="leave it out to select all of the profile")


def _choice(value: object, key: str, path: str) -> str:
    choices = _CHOICES[key]
    if not isinstance(value, str) or value not in choices:
        near = nearest(value, choices) if isinstance(value, str) else None
        raise UsageError(
            f"{path}: `{_spelled(key)}` is {excerpt(repr(value))}, not one of {', '.join(choices)}",
            hint=f"did you mean {near}?" if near else None,
        )
    return value


def _refuse_unknown(path: str, key: str, known: Sequence[str]) -> None:
    near = nearest(key, known)
    hint = f"did you mean {near}?" if near else f"known here: {', '.join(known)}"
    raise UsageError(f"{path}: there is no setting {excerpt(repr(key))}", hint=hint)


def _keys() -> list[str]:
    return [each.name for each in fields(Settings) if each.name != "origin"]


def _spelled(key: str) -> str:
    return key.replace("_", "-")
