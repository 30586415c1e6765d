r"""A text has a remnant of HTML in it.

## What it does
Looks for entities (`&amp;`, `&#39;`) and tags (`<br>`, `</p>`) in all texts, those of a source too: pages show neither.

## Why it matters
They were copied from a page's code, not from what it says.

## Example
```yaml
series:
  - id: dialogue
    name: Belt &amp; Road Dialogue  # warning: T003
```

## Use instead
```yaml
series:
  - id: dialogue
    name: Belt & Road Dialogue
```
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from forumcli.checks.context import CheckContext
from forumcli.checks.mending import fix, rewrite
from forumcli.checks.rule import Finding, rule
from forumcli.diagnostics.diagnostic import Applicability
from forumcli.diagnostics.severity import Severity

_ENTITY = re.compile(r"&(?:#[0-9]{1,6}|#[xX][0-9a-fA-F]{1,6}|amp|lt|gt|quot|apos|nbsp|[mn]dash|[lr][sd]quo|hellip);")
_TAG = re.compile(r"</?(?:a|b|br|div|em|font|h[1-6]|i|img|li|ol|p|span|strong|su[bp]|table|td|tr|u|ul)(?:\s[^<>]*)?/?>")


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each text with an entity or a tag."""
    for text in context.texts:
        written = text.scalar.text
        found = _ENTITY.search(written) or _TAG.search(written)
        if not found:
            continue
        path = str(text.route[0])
        source = context.dataset.files[path].source
        plain = _plain(written)
        edit = None if _TAG.search(plain) or _ENTITY.search(plain) else rewrite(source, text.scalar, plain)
        how = Applicability.UNSAFE if text.verbatim else Applicability.SAFE
        yield Finding(
            text.route,
            f"`{found[0]}` is a remnant of HTML",
            words=found[0],
            help="write what the page shows",
            fix=fix("write the characters themselves", path, edit, how) if edit else None,
            values=(found[0],),
        )


def _plain(text: str) -> str:
    return _ENTITY.sub(lambda entity: html.unescape(entity[0]).replace("\xa0", " "), text)


RULE = rule(__doc__, "T003", "html-residue", Severity.WARNING, find)
