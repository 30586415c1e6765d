"""The address of a source leads nowhere that a reader could go.

## What it does
Reports a `url` or `archive_url` at one's own computer (`localhost`), in a private network, at a name without a dot or
with an ending that the Internet does not have, such as `.local`. An address at `example.org` and its like is a
placeholder; in a dataset in which all addresses are such, and which is hence invented, it is left alone.

## Why it matters
The source cannot be looked up, by anybody but whoever entered it; and nobody else can tell what it was.

## Example
```yaml
sources:
  - {id: note-1, title: A, language: en, url: "http://localhost:8000/a.html"}  # warning: E715
```

## Use instead
```yaml
sources:
  - {id: note-1, title: A, language: en, url: "https://forum.gov.kz/a.html"}
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from ipaddress import ip_address

from forumcli.checks.addresses import host
from forumcli.checks.context import CheckContext
from forumcli.checks.rule import Finding, rule
from forumcli.diagnostics.severity import Severity
from forumcli.model.source import Source

_NO_SUCH_ENDING = re.compile(r"(?:^|\.)(?:localhost|local|localdomain|internal|intranet|lan|home|corp|invalid|test)\Z")
_EXAMPLE = re.compile(r"(?:^|\.)(?:example(?:\.(?:com|net|org|edu))?)\Z")
_NUMBERS = re.compile(r"[\d.]+\Z|.*:")


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each address that is not one of the public Internet."""
    given = [told for source in context.dataset.sources.values() for told in _addresses(source)]
    invented = all(_EXAMPLE.search(host(url)) for _, _, url in given)
    for source, key, url in given:
        why = _why(host(url), invented=invented)
        if why:
            yield Finding(
                (*source.route, key),
                f"the address of `{source.id}` is {why}: {url}",
                help="give the address at which it was published, or leave it out",
                values=(source.id, url),
            )


def _addresses(source: Source) -> Iterator[tuple[Source, str, str]]:
    for key in ("url", "archive_url"):
        url = getattr(source, key)
        if url:
            yield source, key, url


def _why(name: str, *, invented: bool) -> str | None:
    if _NUMBERS.match(name):
        return _of_numbers(name)
    if _NO_SUCH_ENDING.search(name):
        return "one's own computer or network"
    if _EXAMPLE.search(name):
        return None if invented else "a placeholder"
    return None if "." in name else "a name without a dot"


def _of_numbers(name: str) -> str | None:
    try:
        return None if ip_address(name).is_global else "in a private network"
    except ValueError:
        return "no address"


RULE = rule(__doc__, "E715", "unreachable-address", Severity.WARNING, find)
