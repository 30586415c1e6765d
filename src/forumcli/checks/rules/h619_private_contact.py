"""A text of the dataset holds somebody's private contact.

## What it does
Looks in all texts for mobile numbers of China and Central Asia, addresses at mail services for private people, and
words that announce a home address or an identity paper. In the records of people, where the contact of an office has no
place either, every telephone number and every e-mail address is reported.

## Why it matters
Who spoke at a forum has not agreed to be called at home. A dataset that is published, copied and archived cannot take
such a line back.

## Example
```yaml
people:
  - id: temir-isaev
    name: Temir Isaev
    note: can be reached at temir.isaev@example.org  # warning: H619
```

## Use instead
```yaml
people:
  - id: temir-isaev
    name: Temir Isaev
    note: a source prints his address, which is left out here
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from forumcli.checks.context import CheckContext
from forumcli.checks.rule import Finding, rule
from forumcli.diagnostics.severity import Severity

_START, _END = r"(?<![\w.+-])", r"(?![\w-])"
_MAIL = re.compile(rf"{_START}[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_PRIVATE_MAIL = re.compile(
    rf"{_START}[\w.+-]+@(?:gmail|googlemail|hotmail|outlook|live|yahoo|ymail|icloud|aol|proton(?:mail)?|gmx|qq|foxmail|163|126"
    rf"|sina|sohu|yeah|mail|inbox|bk|list|yandex|ya|rambler|ukr)\.(?:com|net|org|me|ru|de|cn|kz|uz|kg|tj){_END}",
    re.IGNORECASE,
)
_MOBILE = re.compile(
    rf"{_START}(?:(?:\+|00)?86[ -]?)?1[3-9]\d[ -]?\d{{4}}[ -]?\d{{4}}{_END}"  # China
    rf"|{_START}(?:\+7|8)[ -]?\(?[79]\d\d\)?[ -]?\d{{3}}[ -]?\d\d[ -]?\d\d{_END}"  # Kazakhstan, Russia
    rf"|{_START}(?:\+|00)99[2368][ -]?\(?\d\d\d?\)?[ -]?\d{{2,3}}[ -]?\d\d[ -]?\d{{2,3}}{_END}"
)
_AT_HOME = re.compile(
    r"\b(?:home address|private address|домашний адрес|проживает по адресу)\b|\b(?:lives|resides) at (?:no\.? ?)?\d"
    r"|家庭住址|住址[:：]|\b(?:passport (?:no\.?|number)|паспорт №)[:\s]*\w*\d|身份证号?[:：]?\s*\d",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    rf"{_START}\+(?=(?:[ ()-]*\d){{10,15}}{_END})\d[\d ()-]+\d"
    r"|(?:\b(?:tel|phone|telephone|mobile|cell|whatsapp|тел|телефон|моб)\b|电话|手机)[.:：\s]*(?:(?:no\.?|number)\s*)?"
    r"\+?\(?\d[\d ()-]{5,}\d",
    re.IGNORECASE,
)
_SIGN = re.compile(r"[\d@]")
_AT_HOME_WORDS = ("address", "lives at", "resides at", "passport", "адрес", "паспорт", "住址", "身份证")


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each text in which a private contact stands."""
    for text in context.texts:
        patterns = _patterns(text.scalar.text, of_people=text.route[1] == "people")
        words = next((match[0] for pattern in patterns if (match := pattern.search(text.scalar.text))), None)
        if words:
            yield Finding(
                text.route,
                f"“{words}” is, or leads to, somebody's private contact",
                words=words,
                help="leave it out; where a source prints it, say so without it",
                values=(words,),
            )


def _patterns(text: str, *, of_people: bool) -> tuple[re.Pattern[str], ...]:
    """Return what to look for in a text: most have no figure, no sign of a mail and no word of an address."""
    plain = text.lower()
    at_home = (_AT_HOME,) if any(word in plain for word in _AT_HOME_WORDS) else ()
    if not _SIGN.search(text):
        return at_home
    return (_PRIVATE_MAIL, _MOBILE, *at_home, *((_MAIL, _NUMBER) if of_people else ()))


RULE = rule(__doc__, "H619", "private-contact", Severity.WARNING, find)
