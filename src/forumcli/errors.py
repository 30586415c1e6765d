"""What can stop `forum` from doing its work: one class a cause, each with its message, hint and exit code.

Faults of the *data* are never exceptions; they are problems and findings. Only a bad request or a bad environment
raises one of these, and only `forumcli.cli.app.main` catches them.
"""

from __future__ import annotations

from typing import ClassVar


class ForumError(Exception):
    """A request that cannot be met. `str(error)` says what and where; `hint` says what to do next."""

    exit_code: ClassVar[int] = 3

    def __init__(self, message: str, *, hint: str | None = None) -> None:
        super().__init__(message)
        self.hint = hint


class UsageError(ForumError):
    """The request itself is wrong: an unknown option value, filter, rule code or format."""

    exit_code: ClassVar[int] = 2


class NoSuchRecordError(ForumError):
    """No record has the id that was asked for."""

    exit_code: ClassVar[int] = 1


class DatasetUnreadableError(ForumError):
    """The dataset cannot be found, opened or read."""


class NothingToCheckError(ForumError):
    """A check was asked for and there is not one record to check."""


class IndexUnavailableError(ForumError):
    """The index can neither be read nor rebuilt."""


class QueryStoppedError(ForumError):
    """A query took longer than it may."""


class OutputError(ForumError):
    """The result could not be written to where it was asked for."""
