"""The options that commands share: each is written once, and means the same everywhere."""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any, Final, Literal, NamedTuple, TypeAlias

import typer

Format: TypeAlias = Literal["table", "json", "jsonl", "csv", "tsv", "md"]
DocumentFormat: TypeAlias = Literal["table", "json", "md"]

DataOption = Annotated[
    Path | None,
    # Typer would refuse a file that may not be read as a wrong request; it is one that cannot be carried out.
    typer.Option("--data", metavar="PATH", readable=False, help="The dataset: a forums.yaml, or its folder."),
]
IndexOption = Annotated[Path | None, typer.Option("--index", metavar="FILE", help="Where the index is kept.")]
ColorOption = Annotated[
    Literal["auto", "always", "never"], typer.Option("--color", help="Colour; NO_COLOR is obeyed.", show_default=True)
]
FormatOption = Annotated[Format, typer.Option("--format", "-f", help="How the result is written.")]
DocumentFormatOption = Annotated[DocumentFormat, typer.Option("--format", "-f", help="How the result is written.")]
_MOST: Final = 1_000_000_000
LimitOption = Annotated[int | None, typer.Option("--limit", min=1, max=_MOST, metavar="N", help="At most so many.")]
OffsetOption = Annotated[
    int, typer.Option("--offset", min=0, max=_MOST, metavar="N", help="Leave out the first so many.")
]
_FILTERS: Final = {
    "series": Annotated[list[str] | None, typer.Option("--series", metavar="ID", help="Of this series.")],
    "country": Annotated[
        list[str] | None, typer.Option("--country", metavar="CODE", help="With this country (KZ, or Kazakhstan).")
    ],
    "place": Annotated[list[str] | None, typer.Option("--place", metavar="ID", help="At this place or within it.")],
    "person": Annotated[list[str] | None, typer.Option("--person", metavar="ID", help="With this person.")],
    "organisation": Annotated[list[str] | None, typer.Option("--organisation", metavar="ID", help="With this body.")],
    "source": Annotated[list[str] | None, typer.Option("--source", metavar="ID", help="Told of by this source.")],
    "language": Annotated[
        list[str] | None, typer.Option("--language", metavar="TAG", help="Told of in this language (en, ru, zh).")
    ],
    "since": Annotated[
        str | None, typer.Option("--since", metavar="DATE", help="Not over before this date (2022, 2022-11).")
    ],
    "until": Annotated[
        str | None, typer.Option("--until", metavar="DATE", help="Begun by the end of this date (2022, 2022-11).")
    ],
}


class Wanted(NamedTuple):
    """The filters that were given: values by facet, and the ends of a time."""

    facets: dict[str, list[str]]
    since: str | None = None
    until: str | None = None

    def told(self, **more: object) -> dict[str, object]:
        """Return the filters, and what else was asked for, as the JSON output repeats them."""
        ends = {"since": self.since, "until": self.until, **more}
        return {**self.facets, **{name: value for name, value in ends.items() if value is not None}}


def filtered(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the filter options that all share; it takes what was given as one `wanted`."""
    signature = inspect.signature(command, eval_str=True)
    options = [
        inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=None, annotation=annotation)
        for name, annotation in _FILTERS.items()
    ]
    own = [each.replace(kind=inspect.Parameter.KEYWORD_ONLY) for each in signature.parameters.values()]

    @functools.wraps(command)
    def with_filters(**given: Any) -> None:  # noqa: ANN401 - what Typer read from the command line
        chosen = {name: given.pop(name) for name in _FILTERS}
        since, until = chosen.pop("since"), chosen.pop("until")
        facets = {name: list(values) for name, values in chosen.items() if values}
        command(**given, wanted=Wanted(facets, since, until))

    parameters = [each for each in own if each.name != "wanted"]
    # NOTE: Typer reads the signature, and nothing else, to learn of a command's options.
    with_filters.__signature__ = signature.replace(parameters=[*parameters, *options])  # type: ignore[attr-defined]
    return with_filters
