"""The text of a source in a file that the user names: plain, or the article within an HTML page."""

from __future__ import annotations

import importlib
from pathlib import Path
from typing import TYPE_CHECKING, Final

from forumcli.errors import UsageError
from forumcli.yamltext.decoding import decode, read_file

if TYPE_CHECKING:
    from collections.abc import Mapping

    from forumcli.evidence.fingerprint import Fingerprint

_HTML: Final = frozenset({".html", ".htm", ".xhtml"})
_HTML_STARTS: Final = ("<!doctype html", "<html", "<?xml")


def read_text(path: Path) -> str:
    """Return the text of a file; of an HTML page the article in it, one paragraph a block.

    Raises:
        UsageError: the file cannot be read, is no text, or is HTML and nothing is installed to read it.
    """
    raw = read_file(path, str(path))
    if not isinstance(raw, bytes):
        raise UsageError(f"{path}: {raw.message}", hint=raw.help)
    source, problems = decode(str(path), raw)
    if problems:
        raise UsageError(f"{path}: {problems[0].message}", hint=problems[0].help)
    text = source.text
    if path.suffix.lower() in _HTML or text.lstrip()[:20].lower().startswith(_HTML_STARTS):
        return _article(path, text)
    return text


def texts_in(folder: Path, fingerprints: Mapping[str, Fingerprint]) -> dict[str, str]:
    """Return the texts of sources that lie in a folder: known by their fingerprint, whatever the file is called.

    A file that is named after a source is taken for its text although it is not the fingerprinted one, so that the
    two can be compared.

    Raises:
        UsageError: there is no such folder.
    """
    if not folder.is_dir():
        raise UsageError(f"--texts: {folder} is no folder", hint="name the folder that holds the sources' texts")
    found: dict[str, str] = {}
    for path in sorted(folder.iterdir()):
        if not path.is_file():
            continue
        raw = read_file(path, str(path))
        if not isinstance(raw, bytes) or decode(str(path), raw)[1]:
            continue
        text = decode(str(path), raw)[0].text
        for source, fingerprint in fingerprints.items():
            if fingerprint.is_of(text):
                found[source] = text
            elif path.stem == source:
                found.setdefault(source, text)
    return found


def _article(path: Path, text: str) -> str:
    try:
        trafilatura = importlib.import_module("trafilatura")
    except ImportError:
        raise UsageError(
            f"{path} is an HTML page, and what reads these is not installed",
            hint="install forumcli[html], or save the article's text as plain text",
        ) from None
    article = trafilatura.extract(text, include_comments=False, include_tables=True)
    if not article:
        raise UsageError(f"{path}: no article was found in the page", hint="save its text as plain text")
    return "\n\n".join(line for line in str(article).split("\n") if line.strip())
