"""The only list of citation styles and formats."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final, TypeAlias

from forumcli.exporters.apa import apa_reference
from forumcli.exporters.bibtex import bibtex
from forumcli.exporters.chicago import chicago_note
from forumcli.exporters.csl import csl_json
from forumcli.exporters.ris import ris

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from forumcli.exporters.citation import Citation
    from forumcli.exporters.printed import Italic

Style: TypeAlias = "Callable[[Citation, Italic], str]"
Format: TypeAlias = "Callable[[Sequence[Citation]], str]"

CITATION_STYLES: Final[Mapping[str, Style]] = MappingProxyType({"chicago-note": chicago_note, "apa": apa_reference})
"""One citation each, as it is printed."""

CITATION_FORMATS: Final[Mapping[str, Format]] = MappingProxyType({"bibtex": bibtex, "ris": ris, "csl-json": csl_json})
"""A whole file each, as a program reads it."""


def printed(citations: Sequence[Citation], style: str, italic: Italic = str) -> str:
    """Return citations in a style, an empty line between each two."""
    return "\n\n".join(CITATION_STYLES[style](each, italic) for each in citations) + "\n"
