"""`forum check`: the linter."""

from __future__ import annotations

import typer

from forumcli.cli import check_options as of_check
from forumcli.cli import options


def command(
    path: of_check.PathArgument = None,
    select: of_check.SelectOption = None,
    ignore: of_check.IgnoreOption = None,
    extend_select: of_check.ExtendOption = None,
    profile: of_check.ProfileOption = None,
    fail_on: of_check.FailOnOption = None,
    exit_zero: of_check.ExitZeroOption = False,
    no_ignores: of_check.NoIgnoresOption = False,
    as_of: of_check.AsOfOption = None,
    form: of_check.FormatOption = "text",
    rule_pages: of_check.RulePagesOption = "",
    fix: of_check.FixOption = False,
    unsafe_fixes: of_check.UnsafeOption = False,
    diff: of_check.DiffOption = False,
    baseline: of_check.BaselineOption = None,
    write_baseline: of_check.WriteBaselineOption = None,
    statistics: of_check.StatisticsOption = False,
    no_config: of_check.NoConfigOption = False,
    show_settings: of_check.ShowSettingsOption = False,
    color: options.ColorOption = "auto",
    data: options.DataOption = None,
) -> None:
    """Check a dataset like a linter.

    Every finding in one run, each with its place, its reason and what to do.
    """
    from forumcli.cli.checking import check

    given = of_check.Given(
        data=path or data,
        select=select,
        ignore=ignore,
        extend_select=extend_select,
        profile=profile,
        fail_on=fail_on,
        exit_zero=exit_zero,
        no_ignores=no_ignores,
        as_of=as_of,
        form=form,
        rule_pages=rule_pages,
        fix=fix,
        unsafe_fixes=unsafe_fixes,
        diff=diff,
        baseline=baseline,
        write_baseline=write_baseline,
        statistics=statistics,
        no_config=no_config,
        show_settings=show_settings,
        color=color,
    )
    code = check(given)
    if code:
        raise typer.Exit(code)
