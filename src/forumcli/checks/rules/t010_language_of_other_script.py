"""A name is said to be in a language that is not written so.

## What it does
Holds the script of each name against its `language`: Russian and its neighbours want Cyrillic letters, Chinese
their characters, English and others none of these. A tag with a script (`zh-Latn`) is taken at its word.

## Why it matters
A name under the wrong language is shown and searched in the wrong place.

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
from forumcli.diagnostics.severity import Severity
from forumcli.model.languages import is_han
from forumcli.model.series import Name

_CYRILLIC = re.compile("[\u0400-\u052f]")
_IN_CYRILLIC = frozenset(["ru", "be", "bg", "uk"])
_IN_HAN = frozenset(["zh", "yue"])
_IN_LATIN = frozenset(["en", "de", "es", "fr", "it", "pl", "pt", "tr"])


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each name whose letters are not those of its language."""
    dataset = context.dataset
    names = [name for series in dataset.series.values() for name in series.names]
    names += [name for person in dataset.people.values() for name in person.names]
    names += [name for body in dataset.organisations.values() for name in body.names]
    names += [name for place in dataset.places.values() for name in place.names]
    for name in names:
        expected = _amiss(name)
        if expected:
            yield Finding(
                (*name.route, "language"),
                f"“{name.text}” is said to be {name.language}, which is written in {expected}",
                related=(((*name.route, "text"), "the name"),),
                help="write the language of the name as it stands; for a transcription add the script: `ru-Latn`",
                values=(name.text, str(name.language)),
            )


def _amiss(name: Name) -> str | None:
    """Return the script that a name should have and has not a letter of; or none but which it should have."""
    language, text = name.language, name.text
    cyrillic, han = bool(_CYRILLIC.search(text)), any(map(is_han, text))
    if language in _IN_CYRILLIC and not cyrillic:
        return "Cyrillic letters"
    if language in _IN_HAN and not han:
        return "Chinese characters"
    plain = not re.search("[A-Za-z]", text)
    return "Latin letters" if language in _IN_LATIN and plain and (cyrillic or han) else None


RULE = rule(__doc__, "T010", "language-of-other-script", Severity.WARNING, find)
