"""Posts in words: a light module, as every command that shows a person needs it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from forumcli.documents.form import Json


def post_words(appearance: Json) -> str | None:
    """Say the post of an appearance with its body or country, such as `Secretary-General, Shanghai Cooperation …`."""
    post, body, country = (appearance.get(key) for key in ("post", "for_name", "country_name"))
    said = ", ".join(part for part in (post, body) if part)
    if country and not body and country not in said:
        said = f"{said}, {country}" if said else country
    return said or None
