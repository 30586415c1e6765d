"""The rules of the house find what they forbid, at its line, and leave its honest twin alone."""

from __future__ import annotations

import pytest

from tests.contract.source_rules import (
    MAX_FILE_LINES,
    MAX_FUNCTION_LINES,
    banned_names,
    broad_handlers,
    forbidden_names,
    module,
    too_long,
    undocumented,
)


def test_a_function_may_be_as_long_as_the_limit_and_no_longer() -> None:
    fits = "def fits():\n" + "    pass\n" * (MAX_FUNCTION_LINES - 1)
    exceeds = "def exceeds():\n" + "    pass\n" * MAX_FUNCTION_LINES

    found = list(too_long(module("model/x.py", f"{fits}\n{exceeds}")))

    assert [f"model/x.py:{MAX_FUNCTION_LINES + 2}: exceeds: {MAX_FUNCTION_LINES + 1} lines"] == found


def test_a_method_is_measured_as_a_function_is() -> None:
    text = "class A:\n    async def f(self):\n" + "        pass\n" * MAX_FUNCTION_LINES

    found = list(too_long(module("model/x.py", text)))

    assert [f"model/x.py:2: f: {MAX_FUNCTION_LINES + 1} lines"] == found


def test_a_file_may_be_as_long_as_the_limit_and_no_longer() -> None:
    found = [list(too_long(module("x.py", "pass\n" * lines))) for lines in (MAX_FILE_LINES, MAX_FILE_LINES + 1)]

    assert [[], [f"x.py: {MAX_FILE_LINES + 1} lines"]] == found


@pytest.mark.parametrize(
    ("path", "text", "expected"),
    [
        ("model/text_utils.py", "", ["model/text_utils.py:1: text_utils: `utils`"]),
        ("data/x.py", "", ["data/x.py:1: data: `data`"]),
        ("model/x.py", "class HTTPHandler: ...", ["model/x.py:1: HTTPHandler: `handler`"]),
        ("model/x.py", "\ndef process_row(): ...", ["model/x.py:2: process_row: `process`"]),
        ("model/x.py", "class A:\n  def get_item(self): ...", ["model/x.py:2: get_item: `item`"]),
        ("cli/commands/info.py", "def info(): ...", []),
        ("cli/commands/show.py", "def info(): ...", ["cli/commands/show.py:1: info: `info`"]),
        ("dataset/dataset.py", "class Metadata: ...\ndef processed_itemset(): ...", []),
    ],
)
def test_empty_words_are_banned_as_whole_words_of_names(path: str, text: str, expected: list[str]) -> None:
    found = list(banned_names(module(path, text)))

    assert expected == found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("import yaml\nyaml.safe_load('')", [(2, "yaml.safe_load")]),
        ("import yaml as y\ny.compose('')", [(2, "yaml.compose")]),
        ("from yaml import load_all as read\nread('')", [(2, "yaml.load_all")]),
        ("import yaml\nyaml.parse('')", []),
        ("import json\njson.load(f)", []),
        ("print('x')", [(1, "builtins.print")]),
        ("import sys\ndef f():\n    sys.exit(1)", [(3, "sys.exit")]),
        ("raise SystemExit", [(1, "builtins.SystemExit")]),
        ("import os\nos.environ['HOME']", [(2, "os.environ")]),
        ("from os import getenv\ngetenv('HOME')", [(2, "os.getenv")]),
        ("from datetime import date\ndate.today()", [(2, "datetime.date.today")]),
        ("import datetime as dt\ndt.datetime.now(dt.UTC)", [(2, "datetime.datetime.now")]),
        ("from datetime import date\ndate(2022, 7, 13)", []),
        ("row.print()\nclock.today()", []),
    ],
)
def test_a_name_is_forbidden_however_it_was_imported(text: str, expected: list[tuple[int, str]]) -> None:
    found = [line.split(": ")[:2] for line in forbidden_names(module("model/x.py", text))]

    assert [[f"model/x.py:{line}", name] for line, name in expected] == found


def test_the_command_line_may_print_and_exit_but_not_load_yaml() -> None:
    text = "import os, sys, yaml\nprint(os.environ)\nsys.exit(yaml.load(''))"

    found = list(forbidden_names(module("cli/app.py", text)))

    assert ["cli/app.py:3: yaml.load: one strict reader: libyaml's events only"] == found


@pytest.mark.parametrize(
    ("clause", "caught"),
    [
        ("except:", True),
        ("except Exception:", True),
        ("except (ValueError, BaseException) as error:", True),
        ("except ValueError:", False),
        ("except (KeyError, OSError):", False),
    ],
)
def test_what_catches_everything_is_found(clause: str, caught: bool) -> None:
    found = list(broad_handlers(module("model/x.py", f"try:\n    f()\n{clause}\n    pass")))

    assert (["model/x.py:3: catches everything"] if caught else []) == found


def test_suppressing_everything_is_catching_everything() -> None:
    text = "with contextlib.suppress(Exception):\n    f()\nwith suppress(KeyError, BaseException):\n    f()\n"
    honest = "with contextlib.suppress(KeyError):\n    f()\n"

    found = list(broad_handlers(module("model/x.py", text + honest)))

    assert ["model/x.py:1: catches everything", "model/x.py:3: catches everything"] == found


def test_the_engine_may_catch_everything_once() -> None:
    once = "try:\n    f()\nexcept Exception:\n    pass\n"

    found = list(broad_handlers(module("checks/engine.py", once * 2)))

    assert ["checks/engine.py:7: catches everything"] == found


def test_what_is_public_needs_a_docstring_and_what_is_not_does_not() -> None:
    text = (
        "class A:\n    def f(self): ...\n    def __len__(self): ...\n    def _g(self): ...\n"
        "class _B:\n    def f(self): ...\n"
        'def h():\n    "Say."\n'
        "def i():\n    def inner(): ...\n"
    )

    found = list(undocumented(module("model/x.py", text)))

    assert ["model/x.py:1: module", "model/x.py:1: A", "model/x.py:2: f", "model/x.py:9: i"] == found
