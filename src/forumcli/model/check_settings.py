"""What a dataset says of its own check: which rules run, and from when on it fails."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from forumcli.model.schema import Decoded, key

Profile: TypeAlias = Literal["load", "core", "full", "release"]
"""How much is checked: each profile holds all of those before it."""
FailOn: TypeAlias = Literal["error", "warning", "note", "never"]


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckSettings(Decoded):
    """Settings of `forum check`, as its options have them; the command line and a settings file come first."""

    select: tuple[str, ...] = key("Only these rules: codes, names or prefixes.", "[N, D4]", single=True, default=())
    ignore: tuple[str, ...] = key("Not these rules.", "[E706]", single=True, default=())
    extend_select: tuple[str, ...] = key("These as well.", "[H6]", name="extend-select", single=True, default=())
    profile: Profile | None = key("How much is checked.", "core")
    fail_on: FailOn | None = key("From which severity on the check fails.", "warning", name="fail-on")
    baseline: str | None = key("A file of known findings, relative to this one.", "baseline.json")
