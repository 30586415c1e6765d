"""The days of the week that some words name, in English, Russian or Chinese."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from forumcli.model.dates import WEEKDAYS

if TYPE_CHECKING:
    from collections.abc import Iterator

_RUSSIAN: Final = ("понедельник", "вторник", "сред[ауеы]", "четверг", "пятниц", "суббот", "воскресень")
_CHINESE: Final = ("一", "二", "三", "四", "五", "六", "[日天]")
_DAYS: Final = {
    english: re.compile(
        rf"\b{english}\b|\b{russian}\w*|(?:星期|礼拜|禮拜|(?<![一二两三四五六七八九十百\d每几])[周週]){chinese}",
        re.IGNORECASE,
    )
    for english, russian, chinese in zip(WEEKDAYS, _RUSSIAN, _CHINESE, strict=True)
}


def printed_weekdays(words: str) -> Iterator[tuple[str, str]]:
    """Yield each day of the week that some words name, in English and in lower case, with the words that name it.

    They come in the order of the week. 一周一次 (once a week) names no Monday.
    """
    for name, pattern in _DAYS.items():
        for match in pattern.finditer(words):
            yield name, match[0]
