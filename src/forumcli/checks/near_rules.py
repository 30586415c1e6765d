"""What to say to someone who named a rule that does not exist."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from forumcli.dataset.nearest import nearest

if TYPE_CHECKING:
    from collections.abc import Collection

_CODE: Final = re.compile(r"[A-Z]\d{3}")
_HUNDRED: Final = 2
_ALL: Final = "forum explain lists all rules"


def advice(word: str, known: Collection[str]) -> str:
    """Name the rule that was probably meant, of some codes and names.

    A code that no rule has is no misspelling of the next one, which is about something else: those beside it are named.
    """
    code = word.upper()
    if _CODE.fullmatch(code) and code not in known:
        beside = sorted(each for each in known if _CODE.fullmatch(each) and each.startswith(code[:_HUNDRED]))
        return f"there are {', '.join(beside)}" if beside else _ALL
    near = nearest(word, known)
    return f"did you mean {near}?" if near else _ALL
