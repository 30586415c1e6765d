"""When a text says anything."""

from __future__ import annotations

import pytest

from forumcli.model.wording import gives_reason


@pytest.mark.parametrize(
    ("text", "is_one"), [(None, False), ("", False), (" ", False), ("…—.", False), ("so", True), ("主办方", True)]
)
def test_a_reason_holds_a_word(text: str | None, *, is_one: bool) -> None:
    assert is_one == gives_reason(text)
