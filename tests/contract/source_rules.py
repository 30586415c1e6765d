"""The rules of the house that no linter on the shelf knows: functions from a module's text to its offences.

An offence is one line: where, and what. The rules themselves are tested in `test_source_rules.py`.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Final, TypeAlias

MAX_FUNCTION_LINES: Final = 60
MAX_FILE_LINES: Final = 400

_BANNED: Final = ("util", "helper", "manager", "handler", "data", "info", "item", "process", "misc")
BANNED_WORDS: Final = frozenset(_BANNED) | {f"{word}s" for word in _BANNED} | {"processes"}
# The command is called `info`: users know it by that word.
NAMES_ALLOWED: Final = frozenset({("cli/commands/info.py", "info")})

# Whoever may catch everything, once, and why.
BROAD_HANDLERS_ALLOWED: Final[Mapping[str, str]] = MappingProxyType(
    {
        "checks/engine.py": "a rule that crashes becomes the diagnostic M999, and the other rules still run",
        "cli/app.py": "a defect ends as one message with exit code 3, never as a traceback",
    }
)

_YAML_LOADERS: Final = ("load", "safe_load", "full_load", "unsafe_load", "compose")
FORBIDDEN_EVERYWHERE: Final[Mapping[str, str]] = MappingProxyType(
    {
        f"yaml.{name}{suffix}": "one strict reader: libyaml's events only"
        for name in _YAML_LOADERS
        for suffix in ("", "_all")
    }
)
FORBIDDEN_BELOW_CLI: Final[Mapping[str, str]] = MappingProxyType(
    dict.fromkeys(("builtins.print", "sys.stdout", "sys.stderr"), "only the command line prints")
    | dict.fromkeys(
        ("builtins.exit", "builtins.quit", "builtins.SystemExit", "sys.exit", "os._exit"),
        "only the command line exits",
    )
    | dict.fromkeys(
        ("os.environ", "os.environb", "os.getenv", "os.getenvb"),
        "only the command line reads the environment",
    )
    | dict.fromkeys(
        (
            "datetime.date.today",
            "datetime.datetime.now",
            "datetime.datetime.today",
            "datetime.datetime.utcnow",
        ),
        "only the command line knows what day it is",
    )
)

_WORD: Final = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")

_Function: TypeAlias = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True, slots=True)
class Module:
    """A source file, by its path below the package, with forward slashes."""

    path: str
    text: str
    tree: ast.Module


def module(path: str, text: str) -> Module:
    """Return the parsed module."""
    return Module(path, text, ast.parse(text))


def modules(package: Path) -> tuple[Module, ...]:
    """Return every module of the package, by path."""
    return tuple(
        module(file.relative_to(package).as_posix(), file.read_text(encoding="utf-8"))
        for file in sorted(package.rglob("*.py"))
    )


def too_long(source: Module) -> Iterator[str]:
    """Yield the file and each function that is longer than one can hold in mind."""
    lines = len(source.text.splitlines())
    if lines > MAX_FILE_LINES:
        yield f"{source.path}: {lines} lines"
    for node in ast.walk(source.tree):
        if isinstance(node, _Function):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            if length > MAX_FUNCTION_LINES:
                yield f"{source.path}:{node.lineno}: {node.name}: {length} lines"


def banned_names(source: Module) -> Iterator[str]:
    """Yield each module, class and function whose name has a word that says nothing."""
    parts = source.path.removesuffix(".py").split("/")
    named = [(part, 1) for part in parts]
    named += [(node.name, node.lineno) for node in ast.walk(source.tree) if isinstance(node, _Function | ast.ClassDef)]
    for name, line in named:
        words = {word.lower() for word in _WORD.findall(name)} & BANNED_WORDS
        for word in sorted(words):
            if (source.path, word) not in NAMES_ALLOWED:
                yield f"{source.path}:{line}: {name}: `{word}`"


def forbidden_names(source: Module) -> Iterator[str]:
    """Yield each use of a name from elsewhere that its layer may not use."""
    in_cli = source.path.startswith("cli/")
    forbidden = FORBIDDEN_EVERYWHERE if in_cli else {**FORBIDDEN_EVERYWHERE, **FORBIDDEN_BELOW_CLI}
    origins = _origins(source.tree)
    for node in ast.walk(source.tree):
        name = _full_name(node, origins)
        if isinstance(node, ast.expr) and name in forbidden:
            yield f"{source.path}:{node.lineno}: {name}: {forbidden[name]}"


def broad_handlers(source: Module) -> Iterator[str]:
    """Yield each `except` and `suppress` that would swallow a defect, but for one where one is allowed."""
    lines = sorted(_swallowing_lines(source.tree))
    allowed = 1 if source.path in BROAD_HANDLERS_ALLOWED else 0
    for line in lines[allowed:]:
        yield f"{source.path}:{line}: catches everything"


def undocumented(source: Module) -> Iterator[str]:
    """Yield the module and each public class, function and method without a docstring."""
    if not ast.get_docstring(source.tree):
        yield f"{source.path}:1: module"
    yield from _undocumented_in(source.tree, source.path)


def _undocumented_in(owner: ast.Module | ast.ClassDef, path: str) -> Iterator[str]:
    for node in owner.body:
        if isinstance(node, _Function | ast.ClassDef) and not node.name.startswith("_"):
            if not ast.get_docstring(node):
                yield f"{path}:{node.lineno}: {node.name}"
            if isinstance(node, ast.ClassDef):
                yield from _undocumented_in(node, path)


def _swallowing_lines(tree: ast.Module) -> Iterator[int]:
    for node in ast.walk(tree):
        match node:
            case ast.ExceptHandler(type=caught) if caught is None or _names_everything(caught):
                yield node.lineno
            case ast.Call(func=ast.Name(id="suppress") | ast.Attribute(attr="suppress"), args=arguments):
                if any(_names_everything(argument) for argument in arguments):
                    yield node.lineno


def _names_everything(caught: ast.expr) -> bool:
    match caught:
        case ast.Tuple(elts=members):
            return any(_names_everything(member) for member in members)
        case ast.Name(id=name):
            return name in {"Exception", "BaseException"}
        case _:
            return False


def _origins(tree: ast.Module) -> dict[str, str]:
    """Return what each imported name stands for, written out from its top-level package."""
    origins: dict[str, str] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                top = alias.name.partition(".")[0]
                origins[alias.asname or top] = alias.name if alias.asname else top
        elif isinstance(node, ast.ImportFrom) and node.module:
            for alias in node.names:
                origins[alias.asname or alias.name] = f"{node.module}.{alias.name}"
    return origins


def _full_name(node: ast.AST, origins: Mapping[str, str]) -> str:
    """Return the dotted name written out; empty if the expression is not a name."""
    match node:
        case ast.Name(id=name):
            return origins.get(name, f"builtins.{name}")
        case ast.Attribute(value=value, attr=attribute):
            owner = _full_name(value, origins)
            return f"{owner}.{attribute}" if owner else ""
        case _:
            return ""
