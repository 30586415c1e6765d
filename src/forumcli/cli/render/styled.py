"""Styled text: runs of text with a style each, cleaned of whatever a terminal could take for a command."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal, NamedTuple, TypeAlias

from forumcli.yamltext.display import visible

if TYPE_CHECKING:
    from collections.abc import Iterable

Style: TypeAlias = Literal["plain", "strong", "dim", "accent", "title", "warn", "mark"]
SGR: Final[dict[Style, str]] = {
    "plain": "",
    "strong": "1",
    "dim": "2",
    "accent": "36",
    "title": "1;36",
    "warn": "33",
    "mark": "1;4",
}
"""One accent colour, dim for what is secondary; every style stands beside a sign or a place that says the same."""


class Run(NamedTuple):
    """A stretch of text in one style."""

    text: str
    style: Style = "plain"


@dataclass(frozen=True, slots=True)
class Styled:
    r"""Text in runs. Text from the dataset becomes harmless here: control characters show as `\\u{..}`."""

    runs: tuple[Run, ...] = ()

    def __str__(self) -> str:
        """Return the text without its styles."""
        return "".join(run.text for run in self.runs)

    def __add__(self, other: Styled) -> Styled:
        """Join two texts."""
        return Styled(self.runs + other.runs)

    def __bool__(self) -> bool:
        """Tell whether there is any text."""
        return any(run.text for run in self.runs)


NOTHING: Final = Styled()
"""No text."""

Part: TypeAlias = "str | Styled | tuple[str, Style] | None"


def styled(*parts: Part) -> Styled:
    """Make styled text of pieces: texts, texts with a style, and styled texts; `None` is left out."""
    runs: list[Run] = []
    for part in parts:
        match part:
            case None:
                continue
            case Styled():
                runs += part.runs
            case str():
                runs.append(Run(clean(part)))
            case (text, style):
                runs.append(Run(clean(text), style))
    return Styled(tuple(run for run in runs if run.text))


def joined(parts: Iterable[Part], between: str = ", ") -> Styled:
    """Join pieces with something between each two."""
    made = Styled()
    for part in parts:
        text = styled(part)
        if text:
            made = made + styled((between, "plain")) + text if made else text
    return made


def clean(text: str) -> str:
    """Return data text on one line, with every control and direction-changing character made visible."""
    return " ".join(visible(text).split("\n")) if "\n" in text else visible(text)
