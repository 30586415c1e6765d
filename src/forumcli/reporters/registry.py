"""All formats of a check there are: the only list of them, and the choices of `--format`. A new one is one line."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, TypeAlias

from forumcli.reporters import concise, github, gitlab, json, junit, markdown, sarif, text

if TYPE_CHECKING:
    from forumcli.checks.report import CheckReport
    from forumcli.reporters.options import Options
    from forumcli.yamltext.source import SourceText

Reporter: TypeAlias = "Callable[[CheckReport, Mapping[str, SourceText], Options], str]"

REPORTERS: Final[Mapping[str, Reporter]] = MappingProxyType(
    {
        "text": text.report,
        "concise": concise.report,
        "json": json.report,
        "sarif": sarif.report,
        "github": github.report,
        "gitlab": gitlab.report,
        "junit": junit.report,
        "markdown": markdown.report,
    }
)
