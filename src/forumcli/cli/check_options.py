"""The options of `forum check`, and what was given for them."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, NamedTuple

import typer

from forumcli.cli.console import Color
from forumcli.model.check_settings import FailOn, Profile

PathArgument = Annotated[
    Path | None, typer.Argument(metavar="[PATH]", help="The dataset: a forums.yaml, or its folder.")
]
SelectOption = Annotated[
    list[str] | None,
    typer.Option("--select", metavar="RULE", help="Only these: codes, names or prefixes (N, N30)."),
]
IgnoreOption = Annotated[list[str] | None, typer.Option("--ignore", metavar="RULE", help="Not these.")]
ExtendOption = Annotated[list[str] | None, typer.Option("--extend-select", metavar="RULE", help="These as well.")]
ProfileOption = Annotated[
    Profile | None, typer.Option("--profile", help="How much is checked: full, if nothing says otherwise.")
]
FailOnOption = Annotated[
    FailOn | None,
    typer.Option("--fail-on", help="From which severity on to exit 1: error, if nothing says otherwise."),
]
ExitZeroOption = Annotated[bool, typer.Option("--exit-zero", help="Exit 0 whatever is found (3 if not all ran).")]
NoIgnoresOption = Annotated[
    bool, typer.Option("--no-ignores", help="Show what the data or the baseline asks not to show.")
]
AsOfOption = Annotated[
    str | None,
    typer.Option("--as-of", metavar="DATE", help="Judge as of this day; else no rule looks at the clock."),
]
FormatOption = Annotated[
    str,
    typer.Option(
        "--format",
        "-f",
        metavar="FORMAT",
        help="text, concise, json, sarif, github, gitlab, junit or markdown.",
    ),
]
RulePagesOption = Annotated[
    str, typer.Option("--rule-pages", metavar="URL", help="Where docs/rules is on the web: markdown, sarif link to it.")
]
FixOption = Annotated[bool, typer.Option("--fix", help="Mend what can be mended without changing a meaning.")]
UnsafeOption = Annotated[
    bool, typer.Option("--unsafe-fixes", help="Mend as well what may change a meaning; look at --diff first.")
]
DiffOption = Annotated[bool, typer.Option("--diff", help="Show what mending would change, and write nothing.")]
BaselineOption = Annotated[
    Path | None, typer.Option("--baseline", metavar="FILE", help="Known findings: report only others.")
]
WriteBaselineOption = Annotated[
    Path | None, typer.Option("--write-baseline", metavar="FILE", help="Write all that is found to this file.")
]
StatisticsOption = Annotated[
    bool, typer.Option("--statistics", help="Tell on stderr what each rule found and how long it took.")
]
NoConfigOption = Annotated[
    bool, typer.Option("--no-config", help="Read no settings: not forum.toml, pyproject.toml, nor the dataset's.")
]
ShowSettingsOption = Annotated[
    bool, typer.Option("--show-settings", help="Show the settings and where each comes from, and check nothing.")
]


class Given(NamedTuple):
    """What was asked for on the command line."""

    data: Path | None
    select: list[str] | None
    ignore: list[str] | None
    extend_select: list[str] | None
    profile: Profile | None
    fail_on: FailOn | None
    exit_zero: bool
    no_ignores: bool
    as_of: str | None
    form: str
    rule_pages: str
    fix: bool
    unsafe_fixes: bool
    diff: bool
    baseline: Path | None
    write_baseline: Path | None
    statistics: bool
    no_config: bool
    show_settings: bool
    color: Color

    @property
    def mends(self) -> bool:
        """Whether files are to be changed."""
        return (self.fix or self.unsafe_fixes) and not self.diff
