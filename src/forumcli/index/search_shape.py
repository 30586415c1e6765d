"""What the building and the reading of the search tables have in common; imported by every search, so nothing heavy."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from datetime import date

    from forumcli.model.ids import Kind
    from forumcli.model.quotation import Form

Line: TypeAlias = tuple[str, str]
"""A role, such as `display` or `post`, and a text."""
HANDLES: Final = frozenset({"id", "host"})
"""The roles of what a source is called by besides its title: its id here, and the host of its address."""
OWN_NAMES: Final = frozenset({"display", "short", "printed", *HANDLES})
"""The roles of names that the dataset or a source calls a record by; those added as search keys are aliases."""
SPEAKER_TOO: Final = "speaker's other name"
"""The role of a quotation's line that holds an alias of the speaker."""

PIECES: Final = 3
"""Into how many segments the words of the dictionary are cut: words two edits apart share one (PassJoin)."""
SHORTEST_PIECED: Final = 6
"""Words with fewer letters are never two edits away from a word that may differ in two."""
LONGEST_PIECED: Final = 32


class Entry(NamedTuple):
    """What search reads of one record."""

    kind: Kind
    id: str
    names: tuple[Line, ...] = ()
    """Roles: `display`, `short`, `printed` (a source prints it), `added` (a search key that none prints); `HANDLES`."""
    about: tuple[Line, ...] = ()
    said: str | None = None
    """The words of a quotation, or its summary."""
    beside: str | None = None
    """What else can be remembered of it: the excerpt behind a summary, or the words before translation."""
    form: Form | None = None
    held: tuple[tuple[date, date], ...] = ()
    """First and last day of an edition, or of the one a quotation is from, by each account; when a source appeared."""


def pieces_of(length: int) -> tuple[tuple[int, int], ...]:
    """Return start and length of the three even segments of a word of some length, the longer ones last."""
    short, longer = divmod(length, PIECES)
    sizes = [short + (number >= PIECES - longer) for number in range(PIECES)]
    return tuple((sum(sizes[:number]), size) for number, size in enumerate(sizes))
