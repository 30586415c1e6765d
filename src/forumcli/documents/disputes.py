"""What a disputed field is disputed between: a light module, as every command that shows a field needs it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from forumcli.documents.form import Json


def disputing(field: Json) -> list[Json]:
    """Return the sides of a field between which nothing decides: what is only announced or deduced has no say."""
    return [side for side in field["sides"] if side["standing"] == field["sides"][0]["standing"]]


def either(field: Json) -> str:
    """Say the values between which nothing decides: `18–19 May 2023 or 19 May 2023`."""
    return " or ".join(str(side["words"]) for side in disputing(field))
