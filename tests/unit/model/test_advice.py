"""How to write what was written in another form, and no guess where there are two ways to read it."""

from __future__ import annotations

import pytest

from forumcli.model.advice import country_advice, date_advice


@pytest.mark.parametrize(
    ("text", "advice"),
    [
        ("12/12/2018", "write 2018-12-12"),
        ("31/12/2018", "write 2018-12-31"),
        ("12.31.2018", "write 2018-12-31"),
        ("01/12/2018", "write 2018-01-12 or 2018-12-01: which is the month is not guessed"),
        ("2018/12/12", "write 2018-12-12"),
        ("2018-12-1", "write 2018-12-01"),
        ("13 July 2022", "write 2022-07-13"),
        ("Nov. 8th, 2022", "write 2022-11-08"),
        ("3 Ju 2022", None),
        ("3 Moon 2022", None),
        ("2018-11-31", None),
        ("2018/12-12", None),
        ("soon", None),
    ],
)
def test_a_date_in_another_form_is_rewritten(text: str, advice: str | None) -> None:
    assert advice == date_advice(text)


@pytest.mark.parametrize(
    ("text", "advice"),
    [
        ("UK", "did you mean `GB`?"),
        ("tj", "did you mean `TJ`?"),
        ("Kazakhstan", "did you mean `KZ`?"),
        ("SU", None),
        ("XX", None),
    ],
)
def test_a_country_is_known_by_other_codes_and_its_name(text: str, advice: str | None) -> None:
    assert advice == country_advice(text)
