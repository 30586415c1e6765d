"""A post is one letter away from one that is met far more often.

## What it does
Compares each wording of a post with those that the dataset has at least four times, and four times as often. Reported
is one in which a single word differs by one letter, left out, put in, changed or swapped. Plurals and words that are
spelt in two ways (counsellor, counselor; adviser, advisor) are left alone, and so are words of fewer than six letters.

## Why it matters
Posts are searched and compared by their words: who was "Secretary-Genral" is missing among the Secretaries-General. If
the source prints it so, `post_as` has its words.

## Example
```yaml
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
        participants:
          - {person: aida-serik, post: Foreign Minister, role: spoke}
          - {person: li-wen, post: Foreign Minister, role: spoke}
          - {person: timur-aliev, post: Foreign Minister, role: spoke}
          - {group: others, post: Foreign Minister, role: spoke}
          - {group: guests, post: Foriegn Minister, role: spoke}  # note: H626
```

## Use instead
```yaml
editions:
  - id: cooperation-9
    series: cooperation
    reports:
      - source: gazette
        participants:
          - {person: aida-serik, post: Foreign Minister, role: spoke}
          - {person: li-wen, post: Foreign Minister, role: spoke}
          - {person: timur-aliev, post: Foreign Minister, role: spoke}
          - {group: others, post: Foreign Minister, role: spoke}
          - {group: guests, post: Foreign Minister, role: spoke}
```
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TypeAlias

from forumcli.checks.context import CheckContext
from forumcli.checks.rule import Finding, rule
from forumcli.diagnostics.severity import Severity
from forumcli.model.fold import tokens
from forumcli.model.quotation import Quotation
from forumcli.model.statement import Mention, Participation
from forumcli.yamltext.route import Route

_Words: TypeAlias = tuple[str, ...]

_OFTEN = 4
_SHORTEST = 6
_TWO_WAYS = (("ll", "l"), ("isor", "iser"), ("men", "man"))


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each post that is nearly another one."""
    given = [(tuple(tokens(post)), post, at) for post, at in _posts(context)]
    counted = Counter(words for words, _, _ in given)
    known = {words: post for words, post, _ in reversed(given) if counted[words] >= _OFTEN}
    gaps: dict[tuple[int, _Words], list[_Words]] = {}
    for words in sorted(known):
        for gap in _gaps(words):
            gaps.setdefault(gap, []).append(words)
    for words, post, at in given:
        near = (each for gap in _gaps(words) for each in gaps.get(gap, ()) if _slip(words[gap[0]], each[gap[0]]))
        meant = next((each for each in near if counted[each] >= _OFTEN * counted[words]), None)
        if meant:
            yield Finding(
                at,
                f"“{post}” is one letter from “{known[meant]}”, which is met {counted[meant]} times",
                help=f"did you mean `{known[meant]}`? What the source prints belongs into `post_as`",
                values=(post, known[meant]),
            )


def _posts(context: CheckContext) -> Iterator[tuple[str, Route]]:
    for _, report in context.reports():
        given: tuple[Participation | Mention | Quotation, ...]
        for given in (report.participants, report.mentions, report.quotations):
            yield from ((each.post, (*each.route, "post")) for each in given if each.post)


def _gaps(words: _Words) -> Iterator[tuple[int, _Words]]:
    """Yield each place of a long word, with the words around it."""
    for at, word in enumerate(words):
        if len(word) >= _SHORTEST:
            yield at, words[:at] + words[at + 1 :]


def _slip(word: str, other: str) -> bool:
    """Tell whether two words differ by one letter, and are not one word in two spellings or numbers."""
    if other in {f"{word}s", word.removesuffix("s")}:
        return False
    for spelt, also in _TWO_WAYS:
        if word.replace(spelt, also) == other.replace(spelt, also):
            return False
    from rapidfuzz.distance import OSA

    return OSA.distance(word, other) == 1


RULE = rule(__doc__, "H626", "misspelt-post", Severity.NOTE, find)
