"""A single letter beside a name: `Wang Y`, `K. Tokayev`. It stands for another part of that name and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from forumcli.index.search_words import words_of
from forumcli.search.lines import NAME
from forumcli.search.met import Meetings, Met, places_of_words
from forumcli.search.tiers import Tier
from forumcli.search.variants import Variant

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from forumcli.model.ids import Kind
    from forumcli.search.lines import Line
    from forumcli.search.question import Term

_SPEAKER: Final = "speaker"
_REASON: Final = "its first letter"


def with_initials(kind: Kind, meetings: Meetings, lines: Sequence[Line]) -> dict[Term, list[Met]]:
    """Add to what is met in a record the parts of a person's name that a letter typed with another part begins.

    Each letter stands for a part of its own: `B. P. Shrestha` is Bishowambhar Prasad Shrestha, any of them left out.
    A letter typed in Latin is met in no other script: `y` is not й.
    """
    if not any(term.initial for term in meetings):
        return {term: list(found) for term, found in meetings.items()}
    names = [line for line in lines if (kind == "people" and line.place == NAME) or line.role == _SPEAKER]
    asked = places_of_words({term: found for term, found in meetings.items() if not term.initial})
    made = {}
    taken = set(asked)
    for term, found in meetings.items():
        made[term] = [met for met in found if not term.initial or (_is_printed_so(met) and _is_beside(met, asked))]
        if term.initial:
            begun = list(_begun(term, [line for line in names if _has_any(line, asked)], taken))
            taken |= places_of_words({term: begun})
            made[term] += begun
    return made


def _begun(term: Term, names: Sequence[Line], taken: set[tuple[int, int]]) -> Iterator[Met]:
    """Yield where a letter begins a part of a name that nothing else typed stands for, once a name."""
    for line in names:
        for at, key in enumerate(line.keys):
            if key != term.key and key.startswith(term.key) and (id(line), at) not in taken:
                met = Met(term, Variant((key,), Tier.PREFIX, _REASON), line, Tier.PREFIX, (at,))
                if not _crosses_scripts(met):
                    yield met
                    break


def _has_any(line: Line, asked: set[tuple[int, int]]) -> bool:
    return any((id(line), at) in asked for at in range(len(line.keys)))


def _is_beside(met: Met, asked: set[tuple[int, int]]) -> bool:
    """Tell whether a letter stands beside a word that was asked for, if any was."""
    return not asked or any((id(met.line), at + step) in asked for at in met.at for step in (-1, 1))


def _is_printed_so(met: Met) -> bool:
    """Tell whether a letter stands by itself as it was typed: `A.` is not the article of a sentence."""
    printed = [met.line.text[word.start : word.end] for word in words_of(met.line.text)]
    letters = [printed[at] for at in met.at if at < len(printed) and len(printed[at]) == 1]
    return not _crosses_scripts(met) and (met.term.typed.islower() or all(letter.isupper() for letter in letters))


def _crosses_scripts(met: Met) -> bool:
    return met.term.script == "Latin" and met.line.script_at(met.at) != "Latin"
