"""What a reporter is told beside the outcome: what was asked, and how the output may look."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from forumcli.diagnostics.severity import Severity

MOST_SHOWN_A_FILE: Final = 50
"""Findings of one file that the text format shows; all are counted."""
JSON_SCHEMA_VERSION: Final = 1
"""Raised when a key of the JSON format changes its name or meaning."""


@dataclass(frozen=True, slots=True)
class Options:
    """How to report."""

    dataset: str = ""
    """The front door, as messages name it."""
    query: Mapping[str, Any] = field(default_factory=dict)
    """What was asked for: the options of the command."""
    color: bool = False
    width: int = 120
    """Columns of the screen; 0 where there is none, and messages stay on one line."""
    fail_on: Severity | None = Severity.ERROR
    """From which severity on the check fails; `None` where it never does."""
    pages: str = ""
    """Where the pages of the rules are on the web: what stands before `N303.md`; without it nothing is linked."""
