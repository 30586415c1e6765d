"""What YAML tools take a text without quotes for."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from forumcli.yamltext.implicit import implicit_type, lossy_type

LOSSY = {
    "true or false": "yes Yes YES no NO on Off true False y N",
    "no value": "~ null Null NULL",
    "a special word": "= <<",
    "a number": "007 01234 09876 0o17 0x1F 0x_ 0b101 +5 -0 1_000 1e3 1E-3 1.5 1. .5 -.5e3 12345678901 1234567890"
    " .inf -.INF .NaN",
    "a number to base 60": "22:30 190:20:30 1:59.5 -1:30",
    "a date": "5/6/2021 06/11/2022 1.2.2021 2021-5-6 13-07-2022",
    "a date that does not exist": "2022-02-30 2023-13-01 0000-01-01",
}


@pytest.mark.parametrize(("text", "name"), [(text, name) for name in LOSSY for text in LOSSY[name].split()])
def test_a_text_that_yaml_tools_would_change_has_a_type(text: str, name: str) -> None:
    assert lossy_type(text) == name


@pytest.mark.parametrize(
    "text", ["2022-11-06 10:00:00 +0200", "2022-11-06T10:00:00Z", "2022-11-06 24:00:00", "6.11.2022 9:00:00"]
)
def test_a_date_with_a_time_of_day_has_a_type(text: str) -> None:
    assert lossy_type(text) == "a date"


@pytest.mark.parametrize(
    "text", ["0", "9", "-9", "2022", "123456789", "2022-07-13", "2024-02-29", "2023-05", "2022-07-13/2022-07-14"]
)
def test_whole_numbers_and_iso_dates_are_safe(text: str) -> None:
    assert lossy_type(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "", "NOR", "yesterday", "nothing", "Nullius", "9th", "2021-10~", "../2021-10-17", "2021-10-17/..", "e3",
        "Beijing", "a.5", "-", "--", ".", "+", "1:2:", "22:75", "13.07.2022 the forum was held", "1-2", "inf", "nan",
        "2020-07-17 20:37", "6.11.2022 9:00", "2020-07-17T20",
    ],
)  # fmt: skip
def test_all_other_text_stays_text(text: str) -> None:
    assert lossy_type(text) is None


@pytest.mark.parametrize(("text", "name"), [("2022", "a number"), ("2022-07-13", "a date")])
def test_a_safe_number_or_date_still_has_a_type(text: str, name: str) -> None:
    assert implicit_type(text) == name


def test_whatever_pyyaml_types_has_a_type() -> None:
    resolver: Any = yaml.SafeLoader("")
    texts = [text for texts in LOSSY.values() for text in texts.split()]
    typed = {
        text
        for text in [*texts, "2022", "2022-07-13", "Beijing", "9th", "1-2", "e3", "22:75"]
        if not resolver.resolve(yaml.ScalarNode, text, (True, False)).endswith(":str")
    }

    assert sorted(text for text in typed if implicit_type(text) is None) == []
