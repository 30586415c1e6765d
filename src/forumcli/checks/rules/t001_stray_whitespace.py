r"""A text begins or ends with a blank, or has a tab or several blanks in a row.

## What it does
Looks at the texts that are ours to word: names, summaries, notes. What a source prints (`as`, `evidence`, `text`, the
text of a name) stays as it is.

## Why it matters
Nobody sees such a blank, and two names that look the same are two.

## Example
```yaml
series:
  - id: dialogue
    name: "Dialogue  of Cities "  # warning: T001
```

## Use instead
```yaml
series:
  - id: dialogue
    name: Dialogue of Cities
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from forumcli.checks.context import CheckContext
from forumcli.checks.mending import fix, rewrite
from forumcli.checks.rule import Finding, rule
from forumcli.diagnostics.severity import Severity
from forumcli.yamltext.fragment import written
from forumcli.yamltext.node import Scalar, Style
from forumcli.yamltext.problem import Place
from forumcli.yamltext.source import SourceText, Span

_STRAY = re.compile(r"\A[ \t]+|[ \t]+\Z|\t|[ \t]{2,}")
_BLOCKS = (Style.LITERAL, Style.FOLDED)
_WITHIN = re.compile(r"(?<=\S)(?:[ \t]{2,}|\t)(?=\S)")
"""Stray blanks as a file has them within a line: a line break and the indentation behind it are none."""
_AT_THE_EDGE = re.compile(r"\A[ \t]+|[ \t]+\Z")


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each text of our own with blanks that nobody would miss."""
    for text in context.texts:
        words = text.scalar.text
        block = text.scalar.style in _BLOCKS
        if text.verbatim or not words.strip() or not _STRAY.search(words.rstrip() if block else words):
            continue
        path = str(text.route[0])
        source = context.dataset.files[path].source
        tidy = re.sub(r"[ \t]+", " ", words.strip(" \t"))
        edit = rewrite(source, text.scalar, tidy)
        yield Finding(
            Place(path, _stray(source, text.scalar)),
            f"{_what(words)} in a text of our own",
            help="write one blank between words, and none around them",
            fix=fix("leave one blank between words", path, edit) if edit else None,
            values=("whitespace",),
        )


def _stray(source: SourceText, scalar: Scalar) -> Span:
    """Return where the first stray blanks stand in the file; the whole value where that cannot be told."""
    parts = written(source, scalar)
    text = "".join(part.character for part in parts)
    match = _WITHIN.search(text)
    if scalar.style not in _BLOCKS:
        match = _AT_THE_EDGE.search(text) or match
    if match is None:
        return scalar.span
    stray = parts[match.start() : match.end()]
    return Span(stray[0].span.start, stray[-1].span.end)


def _what(words: str) -> str:
    if "\t" in words:
        return "a tab stands"
    return "a blank stands at the edge" if words != words.strip(" ") else "several blanks stand in a row"


RULE = rule(__doc__, "T001", "stray-whitespace", Severity.WARNING, find)
