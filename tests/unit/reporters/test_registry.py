"""The list of formats."""

from __future__ import annotations

import pytest

from forumcli.reporters.options import Options
from forumcli.reporters.registry import REPORTERS
from tests.unit.reporters.outcomes import made


@pytest.mark.parametrize("form", sorted(REPORTERS))
def test_every_format_tells_code_message_and_file_and_ends_its_last_line(form: str) -> None:
    outcome = made("a: b", 3, 4)

    text = REPORTERS[form](outcome.report, outcome.sources, Options())

    assert [True, True, True] == [word in text for word in ("T001", "found", "a.yaml")]
    assert text.endswith("\n")
