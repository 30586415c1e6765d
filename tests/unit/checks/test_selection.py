"""Which rules run: by code, name, prefix and profile, and never silently none."""

from __future__ import annotations

import pytest

from forumcli.checks import selection
from forumcli.checks.registry import RULES
from forumcli.checks.selection import Selection, find_rule, select
from forumcli.errors import UsageError

_SOME = tuple(find_rule(code) for code in ("N303", "N304", "P502", "P503", "E703", "E721", "M999"))


def _codes(chosen: Selection) -> list[str]:
    return [rule.code for rule in chosen.rules]


def test_without_a_choice_every_rule_runs() -> None:
    assert RULES == select().rules


@pytest.mark.parametrize(
    ("asked", "codes"),
    [
        (["N303"], ["N303", "M999"]),
        (["n303"], ["N303", "M999"]),
        (["number-gap"], ["N303", "M999"]),
        (["P5"], ["P502", "P503", "M999"]),
        (["E", "N303,number-date-order"], ["N303", "N304", "E703", "E721", "M999"]),
    ],
)
def test_a_rule_is_chosen_by_code_name_or_prefix_and_the_crash_rule_always_runs(
    asked: list[str], codes: list[str]
) -> None:
    assert codes == _codes(select(asked, rules=_SOME))


def test_all_selects_every_rule() -> None:
    assert RULES == select(["all"]).rules


def test_ignoring_takes_away_what_selecting_gave() -> None:
    assert ["E703", "M999"] == _codes(select(["E"], ignore=["long-evidence"], rules=_SOME))


def test_extending_adds_to_the_profile() -> None:
    load = _codes(select(profile="load"))

    extended = _codes(select(extend_select=["N303"], profile="load"))

    assert {"N303"} == set(extended) - set(load)


@pytest.mark.parametrize(("profile", "families"), [("load", "CMS"), ("core", "CDIMNS"), ("full", "CDEHIMNPQSTX")])
def test_a_profile_holds_whole_families(profile: str, families: str) -> None:
    chosen = select(profile=profile)  # type: ignore[arg-type]  # a word of the command line

    assert families == "".join(sorted({rule.family for rule in chosen.rules}))


def test_the_crash_rule_cannot_be_ignored() -> None:
    assert "M999" in _codes(select(ignore=["M999", "M"]))


@pytest.mark.parametrize("asked", [["M999"], ["E", "M999"]])
def test_nothing_left_is_a_usage_error(asked: list[str]) -> None:
    with pytest.raises(UsageError) as caught:
        select(asked, ignore=["E"])

    assert ("no rule is left to check with", "select more rules, or ignore fewer: forum explain") == (
        str(caught.value),
        caught.value.hint,
    )


@pytest.mark.parametrize(
    ("word", "hint"),
    [
        ("N3033", "did you mean N303?"),
        ("numbr-gap", "did you mean number-gap?"),
        ("%%%", "forum explain lists all rules"),
        ("X999", "there are "),
        ("z999", "forum explain lists all rules"),
    ],
)
@pytest.mark.parametrize("option", ["select", "ignore", "extend_select"])
def test_an_unknown_rule_is_a_usage_error_with_the_nearest_one(option: str, word: str, hint: str) -> None:
    with pytest.raises(UsageError, match="is no rule's code, name or prefix") as caught:
        select(**{option: [word]})  # type: ignore[arg-type]

    assert hint == str(caught.value.hint)[: len(hint)]


def test_a_code_that_no_rule_has_is_not_taken_for_the_next_one() -> None:
    with pytest.raises(UsageError) as caught:
        find_rule("d499")

    codes = [rule.code for rule in RULES if rule.code.startswith("D4")]
    assert f"there are {', '.join(codes)}" == caught.value.hint


def test_a_retired_code_says_what_became_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(selection, "RETIRED", {"N399": "N303 reports it now"})

    with pytest.raises(UsageError, match="rule N399 is retired") as caught:
        select(["n399"])

    assert "N303 reports it now" == caught.value.hint


def test_a_blank_selector_selects_nothing_and_so_the_profile_stands() -> None:
    assert RULES == select([" ", ","]).rules


@pytest.mark.parametrize("name", ["N303", "n303", "number-gap", " Number-Gap "])
def test_one_rule_is_found_by_code_or_name(name: str) -> None:
    assert "N303" == find_rule(name).code


def test_a_prefix_is_not_one_rule() -> None:
    with pytest.raises(UsageError, match="'N30' is no rule's code, name or prefix"):
        find_rule("N30")
