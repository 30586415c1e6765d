"""How bad a finding is, in SARIF's own three words."""

from __future__ import annotations

from enum import IntEnum


class Severity(IntEnum):
    """Ordered: an error is more than a warning, a warning more than a note."""

    NOTE = 1
    WARNING = 2
    ERROR = 3

    @property
    def word(self) -> str:
        """The word that outputs and options use: `error`, `warning` or `note`."""
        return self.name.lower()

    @classmethod
    def of(cls, word: str) -> Severity:
        """Return the severity that a word names.

        Raises:
            ValueError: there is no such severity.
        """
        for severity in cls:
            if severity.word == word:
                return severity
        message = f"{word!r} is not one of error, warning, note"
        raise ValueError(message)
