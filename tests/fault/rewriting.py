"""Edits of the dataset's text that keep what it says: keys, quotes, folding, comments, files, line ends, brackets."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

from forumcli.yamltext.edit import Edit, apply
from forumcli.yamltext.implicit import implicit_type
from forumcli.yamltext.node import Mapping, Node, Scalar, Sequence, Style
from forumcli.yamltext.reader import read
from forumcli.yamltext.source import SourceText, Span

Files = dict[str, str]
Rewriting = Callable[[Files, Random], Files]
FRONT = "forums.yaml"
_WORDS = re.compile(r"[A-Za-z0-9.,;()’–—-]+(?: [A-Za-z0-9.,;()’–—-]+)+")


def reordered_keys(files: Files, random: Random) -> Files:
    """Swap two keys of a mapping written in lines, each with the comments above it."""
    file = random.choice(sorted(files))
    text = files[file]
    blocks = [
        node for node in _nodes(text) if isinstance(node, Mapping) and len(node.entries) > 2 and not _flow(text, node)
    ]
    block = random.choice(blocks)
    at = random.randrange(1, len(block.entries) - 1)
    starts = [_line_start(text, _with_comments(text, entry.key.span.start)) for entry in block.entries[at : at + 2]]
    end = _line_end(text, block.entries[at + 1].value.span.end)
    first, second = text[starts[0] : starts[1]], text[starts[1] : end] + "\n"
    return {**files, file: text[: starts[0]] + second + first.rstrip("\n") + text[end:]}


def other_quotes(files: Files, random: Random) -> Files:
    """Write a text that has none with quotation marks."""
    file = random.choice(sorted(files))
    text = files[file]
    scalar = random.choice(_plain(text))
    written = random.choice(
        [
            "'" + scalar.text.replace("'", "''") + "'",
            '"' + scalar.text.replace("\\", "\\\\").replace('"', '\\"') + '"',
        ]
    )
    return {**files, file: apply(text, [Edit(scalar.span, written)])}


def folded(files: Files, random: Random) -> Files:
    """Write a long text in quotes over several lines."""
    file = random.choice(sorted(files))
    text = files[file]
    long = [each for each in _plain(text) if len(each.text) > 30 and _WORDS.fullmatch(each.text)]
    if not long:
        return files
    scalar = random.choice(long)
    words = scalar.text.split(" ")
    at = random.randrange(1, len(words))
    indent = " " * (len(text[_line_start(text, scalar.span.start) : scalar.span.start]) + 4)
    written = '"' + " ".join(words[:at]) + f"\n{indent}" + " ".join(words[at:]) + '"'
    return {**files, file: apply(text, [Edit(scalar.span, written)])}


def commented(files: Files, random: Random) -> Files:
    """Add a comment above a record, and blank lines."""
    file = random.choice(sorted(files))
    text = files[file]
    starts = [match.start() for match in re.finditer(r"^  - id:", text, re.MULTILINE)]
    at = random.choice(starts)
    return {
        **files,
        file: f"{text[:at]}  # {random.choice(['looked at again', '# 中文', 'see: [this]'])}\n\n{text[at:]}",
    }


def moved_record(files: Files, random: Random) -> Files:
    """Move the last record of a file to a new file of the dataset, or to another one that has its section."""
    file = random.choice([name for name in sorted(files) if name != FRONT and re.match(r"(#.*\n)*\w+:\n", files[name])])
    text = files[file]
    section = re.search(r"^(\w+):$", text, re.MULTILINE)
    assert section
    starts = [match.start() for match in re.finditer(r"^  - id:", text, re.MULTILINE)]
    if len(starts) < 3 or len(re.findall(r"^\w+:", text, re.MULTILINE)) > 1:
        return files
    record = text[starts[-1] :]
    name = f"moved-{len(files)}.yaml"
    front = re.sub(r"(\r?\n)  - sources\.yaml(?=\r?\n)", rf"\g<0>\1  - {name}", files[FRONT], count=1)
    return {**files, file: text[: starts[-1]].rstrip() + "\n", name: f"{section[1]}:\n{record}", FRONT: front}


def reordered_list(files: Files, random: Random) -> Files:
    """Write the members of a list whose order says nothing in another order: records, reports, what these list, files."""
    file = random.choice(sorted(files))
    lists = _free_lists(files[file])
    if not lists:
        return files
    node = random.choice(lists)
    order = random.sample(range(len(node.items)), len(node.items))
    return {**files, file: in_order(files[file], node, order)}


def backwards(files: Files) -> Files:
    """Write every list whose order says nothing from its end to its beginning."""
    made = dict(files)
    for file in files:
        for place in range(len(_free_lists(files[file]))):
            node = _free_lists(made[file])[place]
            made[file] = in_order(made[file], node, list(reversed(range(len(node.items)))))
    return made


def in_order(text: str, node: Sequence, order: list[int]) -> str:
    """Write the items of a list in another order, each with the comments above it."""
    if text[node.span.start] == "[":
        written = [text[slice(*node.items[each].span)] for each in order]
        return apply(text, [Edit(item.span, new) for item, new in zip(node.items, written, strict=True)])
    starts = [_line_start(text, _with_comments(text, item.span.start)) for item in node.items]
    ends = [*starts[1:], _line_end(text, node.items[-1].span.end)]
    pieces = [text[start:end].rstrip("\r\n") for start, end in zip(starts, ends, strict=True)]
    line = "\r\n" if "\r\n" in text else "\n"
    return text[: starts[0]] + line.join(pieces[each] for each in order) + text[ends[-1] :]


def _free_lists(text: str) -> list[Sequence]:
    """Return the lists whose order says nothing: sections, what is included, reports, and what a report lists.

    Not so two series, of which the first counts a bare number, and their numbers.
    """
    root, _ = read(SourceText("a.yaml", text))
    sections = list(_lists_in(root))
    editions = root.get("editions") if isinstance(root, Mapping) else None
    reports = [each for edition in _items(editions) for each in _lists_in(edition, "series")]
    stated = [each for listed in reports for report in _items(listed) for each in _lists_in(report, "number")]
    return [each for each in (*sections, *reports, *stated) if len(each.items) > 1]


def _lists_in(node: Node | None, but: str = "") -> list[Sequence]:
    entries = node.entries if isinstance(node, Mapping) else ()
    return [entry.value for entry in entries if isinstance(entry.value, Sequence) and entry.key.text != but]


def _items(node: Node | None) -> tuple[Node, ...]:
    return node.items if isinstance(node, Sequence) else ()


def other_line_ends(files: Files, random: Random) -> Files:
    """Write a file with the line ends of Windows."""
    file = random.choice(sorted(files))
    return {**files, file: files[file].replace("\r\n", "\n").replace("\n", "\r\n")}


def in_lines(files: Files, random: Random) -> Files:
    """Write a mapping in braces as lines."""
    file = random.choice(sorted(files))
    text = files[file]
    found = [node for node in _nodes(text) if isinstance(node, Mapping) and node.entries and _after_key(text, node)]
    if not found:
        return files
    node = random.choice(found)
    line = text[_line_start(text, node.span.start) : node.span.start]
    indent = " " * (len(line) - len(line.lstrip(" -")) + 2)
    keys = [text[entry.key.span.start : entry.value.span.end] for entry in node.entries]
    written = "".join(f"\n{indent}{each}" for each in keys)
    return {**files, file: apply(text, [Edit(Span(node.span.start - 1, node.span.end), written)])}


def in_braces(files: Files, random: Random) -> Files:
    """Write a mapping of two or three short texts in lines as one in braces."""
    file = random.choice(sorted(files))
    text = files[file]
    found = [node for node in _nodes(text) if isinstance(node, Mapping) and _bracable(text, node)]
    if not found:
        return files
    node = random.choice(found)
    keys = [text[entry.key.span.start : entry.value.span.end] for entry in node.entries]
    start, end = node.entries[0].key.span.start, node.entries[-1].value.span.end
    return {**files, file: apply(text, [Edit(Span(start, end), "{" + ", ".join(keys) + "}")])}


REWRITINGS: tuple[Rewriting, ...] = (
    reordered_keys,
    other_quotes,
    folded,
    commented,
    moved_record,
    reordered_list,
    other_line_ends,
    in_lines,
    in_braces,
)


def _nodes(text: str) -> list[Node]:
    tree, _ = read(SourceText("", text))
    waiting: list[Node] = [tree] if tree else []
    found: list[Node] = []
    while waiting:
        node = waiting.pop()
        found.append(node)
        if isinstance(node, Mapping):
            waiting += [entry.value for entry in node.entries]
        elif isinstance(node, Sequence):
            waiting += node.items
    return sorted(found, key=lambda each: each.span)


def _plain(text: str) -> list[Scalar]:
    """Return the texts on one line that are written without quotes, and that YAML's types do not touch."""
    return [
        node
        for node in _nodes(text)
        if isinstance(node, Scalar)
        and node.style is Style.PLAIN
        and "\n" not in text[slice(*node.span)]
        and node.text
        and implicit_type(node.text) is None
    ]


def _flow(text: str, node: Mapping) -> bool:
    return text[node.span.start] == "{"


def _after_key(text: str, node: Mapping) -> bool:
    """Tell whether a mapping in braces stands, on one line of its own, behind a key of lines."""
    line = text[_line_start(text, node.span.start) : _line_end(text, node.span.end)]
    whole = re.fullmatch(r" *[\w-]+: \{.*\}", line)
    return _flow(text, node) and bool(whole) and text[node.span.start - 2 : node.span.start] == ": "


def _bracable(text: str, node: Mapping) -> bool:
    """Tell whether a mapping in lines is an item of a list, made of short plain texts that mean the same in braces."""
    if _flow(text, node) or not 2 <= len(node.entries) <= 3:
        return False
    start, end = node.entries[0].key.span.start, node.entries[-1].value.span.end
    if text[_line_start(text, start) : start].strip() != "-" or "#" in text[start:end]:
        return False
    values = [entry.value for entry in node.entries]
    return all(
        isinstance(v, Scalar) and v.style is Style.PLAIN and not re.search(r"[,\[\]{}\n]", text[slice(*v.span)])
        for v in values
    )


def _with_comments(text: str, at: int) -> int:
    """Return where the comment lines right above a line begin."""
    start = _line_start(text, at)
    while start > 0:
        above = _line_start(text, start - 1)
        if not text[above:start].strip().startswith("#"):
            break
        start = above
    return start


def _line_start(text: str, at: int) -> int:
    return text.rfind("\n", 0, at) + 1


def _line_end(text: str, at: int) -> int:
    found = text.find("\n", at)
    return found if found >= 0 else len(text)
