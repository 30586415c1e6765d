"""A name, title or quotation is said to be in a language that is not written so.

## What it does
Holds the script of each name, of the title of each source, and of each quotation against its language: Russian and its
neighbours want Cyrillic letters, Chinese its characters, Arabic and Persian theirs, English and others none of these. A
tag with a script (`zh-Latn`) is taken at its word; a title that has a `title_note` may be in any language.

## Why it matters
A name under the wrong language is shown and searched in the wrong place; a source is cited in a language that it is not
in, or its title is a translation of which nothing tells.

## Example
```yaml
people:
  - id: temir-isaev
    name: Temir Isaev
    names: [{text: Temir Isaev, language: ru}]  # warning: T010
```

## Use instead
```yaml
people:
  - id: temir-isaev
    name: Temir Isaev
    names: [{text: Темир Исаев, language: ru}]
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from forumcli.checks.context import CheckContext
from forumcli.checks.rule import Finding, rule
from forumcli.checks.tagged_texts import tagged_texts
from forumcli.diagnostics.severity import Severity
from forumcli.model.languages import is_han
from forumcli.yamltext.display import excerpt

_CYRILLIC = re.compile("[\u0400-\u052f]")
_ARABIC = re.compile("[\u0600-\u06ff\u0750-\u077f]")
_IN_CYRILLIC = frozenset(["ru", "be", "bg", "uk"])
_IN_HAN = frozenset(["zh", "yue"])
_IN_ARABIC = frozenset(["ar", "fa", "ur"])
_IN_LATIN = frozenset(["en", "de", "es", "fr", "it", "pl", "pt", "tr"])
_ADVICE = {
    "name": "write the language of the name as it stands; for a transcription add the script: `ru-Latn`",
    "title": "write the language of the source; if the title is translated, say so in `title_note`",
    "quotation": "write the language of the text, and who translated it in `translated_by`",
}


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each text whose letters are not those of its language."""
    for tagged in tagged_texts(context):
        expected = _amiss(tagged.text, tagged.language)
        if expected:
            spoken = tagged.sort == "quotation"  # its language may be that of the source, which many share
            yield Finding(
                tagged.at if spoken else tagged.language_at,
                f"“{excerpt(tagged.text)}” is said to be {tagged.language}, which is written in {expected}",
                related=((tagged.language_at, "the language") if spoken else (tagged.at, f"the {tagged.sort}"),),
                help=_ADVICE[tagged.sort],
                values=(tagged.text, tagged.language),
            )


def _amiss(text: str, language: str) -> str | None:
    """Return the script that a text should have and has not a letter of; or none but which it should have."""
    cyrillic, arabic = bool(_CYRILLIC.search(text)), bool(_ARABIC.search(text))
    han = any(map(is_han, text))
    if not any(map(str.isalpha, text)):
        return None
    if language in _IN_CYRILLIC and not cyrillic:
        return "Cyrillic letters"
    if language in _IN_HAN and not han:
        return "Chinese characters"
    if language in _IN_ARABIC and not arabic:
        return "Arabic letters"
    plain = not re.search("[A-Za-z]", text)
    return "Latin letters" if language in _IN_LATIN and plain and (cyrillic or han or arabic) else None


RULE = rule(__doc__, "T010", "language-of-other-script", Severity.WARNING, find)
