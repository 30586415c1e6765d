"""One word has letters of two scripts that look alike.

## What it does
Reports words in which Latin and Cyrillic letters stand side by side, such as Nоrov with a Cyrillic о. Numerals (ХVI)
and words joined by a hyphen are left alone.

## Why it matters
It looks right and is found by nobody. If the source prints it so, its `oddities` may say so, and an `ignore` here.

## Example
```yaml
people:
  - {id: temir-isaev, name: "Temir Is\u0430ev"}  # warning: C004
```

## Use instead
```yaml
people:
  - {id: temir-isaev, name: Temir Isaev}
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from forumcli.checks.context import CheckContext
from forumcli.checks.rule import Finding, rule
from forumcli.diagnostics.severity import Severity

_LATIN, _CYRILLIC = "A-Za-z\u00c0-\u024f", "\u0400-\u052f"
_MIXED = re.compile(
    rf"(?<![^\W\d_])(?:[{_LATIN}]+[{_CYRILLIC}]|[{_CYRILLIC}]+[{_LATIN}])[{_LATIN}{_CYRILLIC}]*(?![^\W\d_])"
)
_NUMERAL = re.compile("[IVXLCDMІХСМ]+")


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each word of two scripts."""
    for text in context.texts:
        if text.scalar.text.isascii():
            continue
        for word in _MIXED.findall(text.scalar.text):
            if not _NUMERAL.fullmatch(word):
                odd = _odd(word)
                yield Finding(
                    text.route,
                    f"“{word}” is written in two scripts: {', '.join(odd)}",
                    words=word,
                    help="write it in one script; if the source prints it so, note it among its `oddities`",
                    values=(word,),
                )


def _odd(word: str) -> list[str]:
    """Say which letters are of the script that has fewer of them."""
    latin, cyrillic = re.findall(f"[{_LATIN}]", word), re.findall(f"[{_CYRILLIC}]", word)
    fewer, script = (latin, "Latin") if len(latin) < len(cyrillic) else (cyrillic, "Cyrillic")
    return [f"{letter} is {script}" for letter in dict.fromkeys(fewer)]


RULE = rule(__doc__, "C004", "mixed-scripts", Severity.WARNING, find)
