"""How wide text is on a terminal: Chinese takes two cells a character, combining marks take none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from forumcli.cli.render.styled import SGR, Run, Styled

if TYPE_CHECKING:
    from collections.abc import Iterator


def width(text: str) -> int:
    """Return how many cells a text takes."""
    if text.isascii():
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)


def pad(text: Styled, cells: int, *, right: bool = False) -> Styled:
    """Fill a text up with spaces to a width; a wider one stays as it is."""
    spaces = Styled((Run(" " * max(0, cells - width(str(text)))),))
    return spaces + text if right else text + spaces


def cut(text: Styled, cells: int) -> Styled:
    """Shorten a text to a width, an ellipsis at its end: for terminals only, never for a pipe."""
    if width(str(text)) <= cells:
        return text
    runs: list[Run] = []
    left = cells - 1
    for run in text.runs:
        kept = ""
        for character in run.text:
            taken = width(character)
            if taken > left:
                left = 0
                break
            kept += character
            left -= taken
        runs.append(Run(kept, run.style))
        if left <= 0:
            break
    return Styled((*runs, Run("…")))


def wrap(text: Styled, cells: int) -> list[Styled]:
    """Break a text into lines of at most `cells`; a longer word is broken where it must be."""
    lines: list[list[Run]] = [[]]
    used = 0
    for word in _words(text):
        last = word[-1]
        bare = [*word[:-1], Run(last.text.rstrip(" "), last.style)]
        pieces = [bare]
        if sum(width(run.text) for run in bare) > cells:
            pieces = list(_broken(bare, cells))
        for piece in pieces:
            size = sum(width(run.text) for run in piece)
            if used and used + size > cells:
                lines.append([])
                used = 0
            lines[-1] += piece
            used += size
        spaces = Run(last.text[len(bare[-1].text) :], last.style)
        lines[-1].append(spaces)
        used += len(spaces.text)
    return [_trimmed(line) for line in lines]


def ansi(text: Styled, *, color: bool) -> str:
    """Return a text with its styles as terminal sequences, or plain."""
    if not color:
        return str(text)
    return "".join(f"\x1b[{SGR[run.style]}m{run.text}\x1b[0m" if SGR[run.style] else run.text for run in text.runs)


def _words(text: Styled) -> Iterator[list[Run]]:
    """Yield words with the space after them; a word may run over several styles. Chinese breaks after any character."""
    word: list[Run] = []
    for run in text.runs:
        start = 0
        for index, character in enumerate(run.text):
            at_end = index + 1 == len(run.text)
            breaks = character == " " and (at_end or run.text[index + 1] != " ")
            if breaks or (not character.isascii() and width(character) > 1):
                word.append(Run(run.text[start : index + 1], run.style))
                yield word
                word, start = [], index + 1
        if start < len(run.text):
            word.append(Run(run.text[start:], run.style))
    if word:
        yield word


def _broken(word: list[Run], cells: int) -> Iterator[list[Run]]:
    """Break one word that is wider than a line into pieces that are not."""
    piece: list[Run] = []
    used = 0
    for run in word:
        for character in run.text:
            size = width(character)
            if used + size > cells and piece:
                yield piece
                piece, used = [], 0
            piece.append(Run(character, run.style))
            used += size
    if piece:
        yield piece


def _trimmed(line: list[Run]) -> Styled:
    """Join neighbours of one style, and drop the space at the end."""
    joined: list[Run] = []
    for run in line:
        if joined and joined[-1].style == run.style:
            joined[-1] = Run(joined[-1].text + run.text, run.style)
        else:
            joined.append(run)
    if joined:
        joined[-1] = Run(joined[-1].text.rstrip(" "), joined[-1].style)
    return Styled(tuple(joined))
