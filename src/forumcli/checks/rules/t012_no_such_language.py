"""A language tag names no language.

## What it does
Looks up the language in each tag: two letters must be a code of ISO 639-1; three letters are wrong where the language
has a code of two, as BCP 47 has it.

## Why it matters
Languages and countries have codes of their own: China is `CN`, Chinese is `zh`. What is tagged `cn` is found under no
language at all.

## Example
```yaml
sources:
  - {id: daily, title: 论坛在兰州举行, language: cn}  # warning: T012
```

## Use instead
```yaml
sources:
  - {id: daily, title: 论坛在兰州举行, language: zh}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from forumcli.checks.context import CheckContext
from forumcli.checks.language_tags import meant_by, unknown_language
from forumcli.checks.rule import Finding, rule
from forumcli.checks.tagged_texts import tags
from forumcli.diagnostics.severity import Severity


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each tag whose language there is not."""
    for tag, at in tags(context):
        if unknown_language(tag):
            meant = meant_by(tag)
            yield Finding(
                at,
                f"there is no language `{tag}`",
                help=f"did you mean `{meant}`?"
                if meant
                else "write the code of BCP 47: two letters where there are two",
                values=(tag,),
            )


RULE = rule(__doc__, "T012", "no-such-language", Severity.WARNING, find)
