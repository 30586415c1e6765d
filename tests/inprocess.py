"""`forum` in the tests' own process: as fast as a function call, with streams, environment and folder of its own."""

from __future__ import annotations

import io
import json
import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest import mock

from forumcli.cli.app import main


@dataclass(frozen=True, slots=True)
class Ran:
    """What a call of `forum` left behind."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:  # noqa: ANN401 - whatever the command prints
        """The output, read as strict JSON."""
        return json.loads(self.out, parse_constant=_refuse)

    @property
    def results(self) -> list[dict[str, Any]]:
        """The results of a JSON output."""
        found: list[dict[str, Any]] = self.json["results"]
        return found

    @property
    def lines(self) -> list[str]:
        """The lines of the output."""
        return self.out.splitlines()


@dataclass(frozen=True, slots=True)
class Forum:
    """Calls `forum` on one dataset with one index, so that only the first call builds it."""

    data: Path
    index: Path

    def __call__(self, *words: str, env: Mapping[str, str] | None = None, encoding: str = "utf-8") -> Ran:
        """Run `forum` with these words to its end; `env` is added to the environment."""
        streams = [io.TextIOWrapper(io.BytesIO(), encoding=encoding) for _ in range(2)]
        where = {"FORUM_DATA": str(self.data), "FORUM_INDEX": str(self.index)}
        with (
            mock.patch.object(sys, "argv", ["forum", *words]),
            mock.patch.object(sys, "stdout", streams[0]),
            mock.patch.object(sys, "stderr", streams[1]),
            mock.patch.dict(os.environ, {**where, **(env or {})}),
        ):
            code = _exit_code()
        out, err = (_written(stream, encoding) for stream in streams)
        return Ran(code, out, err)


def _exit_code() -> int:
    try:
        main()
    except SystemExit as left:
        return left.code if isinstance(left.code, int) else 0
    return 0


def _written(stream: io.TextIOWrapper, encoding: str) -> str:
    stream.flush()
    buffer = stream.buffer
    assert isinstance(buffer, io.BytesIO)
    return buffer.getvalue().decode(encoding)


def _refuse(constant: str) -> None:
    raise ValueError(constant)
