"""What of an address leads to a document, and what only follows readers around."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import SplitResult, urlsplit

_TRACKING: Final = re.compile(
    r"(?:utm_[a-z]+|fbclid|gclid|yclid|msclkid|mc_[ce]id|igshid|spm|share_token|from=(?:share|timeline|singlemessage))"
    r"(?:=[^&#]*)?\Z"
)


def trackers(url: str) -> list[str]:
    """Return the parameters of an address that only follow readers around."""
    return [part for part in _parts(url).query.split("&") if part and _TRACKING.match(part)]


def untracked(url: str) -> str:
    """Return an address without the parameters that only follow readers around; the rest of it to the letter."""
    before, mark, rest = url.partition("?")
    query, hash_, fragment = rest.partition("#")
    kept = "&".join(part for part in query.split("&") if not (part and _TRACKING.match(part)))
    return before + (mark + kept if kept else "") + hash_ + fragment


def essence(url: str) -> str:
    """Return what two addresses of one document have in common, for comparing only."""
    parts = _parts(untracked(url))
    host = parts.netloc.lower().removeprefix("www.").removeprefix("m.").removesuffix(":80").removesuffix(":443")
    query = "&".join(sorted(parts.query.split("&")))
    return f"{host}{parts.path.rstrip('/')}?{query}"


def host(url: str) -> str:
    """Return the host of an address in lower case; the whole where none can be read."""
    return (_parts(url).hostname or url).rstrip(".")


def _parts(url: str) -> SplitResult:
    """Split an address; one that cannot be split, such as `http://[::1/a`, is a path as a whole."""
    try:
        return urlsplit(url)
    except ValueError:
        return SplitResult("", "", url, "", "")
