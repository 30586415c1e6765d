"""From a text to its tree: one walk over the parser's events with a stack of our own, and all that is wrong.

NOTE: never compose or load: libyaml's composer and PyYAML's constructors recurse, so that 25,000 brackets end
the process, and they drop duplicate keys, follow aliases and type scalars. Events do none of this.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field

import yaml

from forumcli.yamltext.collector import collector_off
from forumcli.yamltext.display import excerpt
from forumcli.yamltext.foreign import foreign_problems
from forumcli.yamltext.limits import DEFAULT_LIMITS, SPLIT_IT, Limits
from forumcli.yamltext.node import Entry, Mapping, Node, Scalar, Sequence, Style
from forumcli.yamltext.problem import Place, Problem, RelatedPlace
from forumcli.yamltext.source import SourceText, Span
from forumcli.yamltext.syntax import placeless_problem, syntax_problem
from forumcli.yamltext.unicode_safety import REPLACEMENT, character_problems, parsable
from forumcli.yamltext.values import key_problems, value_problems

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_STYLES = {
    "": Style.PLAIN,
    None: Style.PLAIN,
    "'": Style.SINGLE_QUOTED,
    '"': Style.DOUBLE_QUOTED,
    "|": Style.LITERAL,
    ">": Style.FOLDED,
}
_BLOCK_STYLES = ("|", ">")
_QUOTES = ("'", '"')
_PROPERTY = re.compile(r"([&!])(?:<[^>\s]*>|[^\s,\[\]{}]*)")
_MOST_PROPERTIES = 2
_GAP = re.compile(r"(?:\s+(?:#[^\r\n]*)?)*")
_REST_OF_LINE = re.compile(r"[^\r\n]*")


def read(source: SourceText, limits: Limits = DEFAULT_LIMITS) -> tuple[Node | None, tuple[Problem, ...]]:
    """Return the tree of a text and all that is wrong with its YAML, ordered by place; never raises.

    There is no tree where the text does not parse, holds no list or mapping, or is over a limit. Where there
    is one, scalars are text as written, a key given twice is there twice, an alias is a scalar of its name.
    """
    if len(source.text) > limits.file_bytes:
        message = f"the text is longer than {limits.file_bytes:,} characters and was not read"
        return None, (Problem("too-large", message, Place(source.path, Span(0, 0)), SPLIT_IT),)
    problems = [*character_problems(source)]
    if foreign := foreign_problems(source):
        root = None
        problems += foreign
    else:
        # NOTE: whatever YAML does not take was reported above: without a problem there is nothing to replace.
        walk = _Walk(source, parsable(source.text) if problems else source.text, limits)
        with collector_off():
            root = walk.tree()
        problems += walk.problems
    return root, tuple(sorted(problems, key=lambda problem: (problem.place.span, problem.kind)))


def _span(event: yaml.Event) -> Span:
    """Return where an event stands. Both parsers mark every event, though their types do not promise it."""
    start, end = event.start_mark, event.end_mark
    return Span(start.index, end.index) if start and end else Span(0, 0)


class _Stop(Exception):  # noqa: N818 - it only ends the reading
    """Reading on would only cost time or repeat the same fault; the problem is already noted."""


@dataclass(slots=True)
class _Frame:
    """A list or mapping whose end has not come yet."""

    start: int
    is_mapping: bool
    is_flow: bool
    children: list[Node] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    key: Scalar | None = None
    odd_key: bool = False
    """Whether a list or mapping stands where the key must be."""
    seen: dict[str, Scalar] = field(default_factory=dict)


class _Walk:
    """One pass over the events of one text."""

    def __init__(self, source: SourceText, text: str, limits: Limits) -> None:
        self.source = source
        self._text = text
        self.limits = limits
        self.problems: list[Problem] = []
        self._stack: list[_Frame] = []
        self._root: Node | None = None
        self._good_keys: set[str] = set()
        self._nodes = 0
        self._documents = 0

    def tree(self) -> Node | None:
        """Walk to the end of the first document, or to where going on makes no sense."""
        event: yaml.Event | None = None
        try:
            for event in yaml.parse(self._text, Loader=_LOADER):
                if isinstance(event, yaml.ScalarEvent):
                    self._scalar(event)
                elif isinstance(event, yaml.CollectionStartEvent):
                    self._open(event)
                elif isinstance(event, yaml.CollectionEndEvent):
                    self._close(event)
                elif isinstance(event, yaml.AliasEvent):
                    self._alias(event)
                elif isinstance(event, yaml.DocumentStartEvent) and not self._is_first(event):
                    break
        except _Stop:
            return None
        except yaml.MarkedYAMLError as error:
            self._syntax(error, event)
            return None
        # NOTE: escapes of impossible characters and bad bytes in tags come as a bare ValueError.
        except (yaml.YAMLError, ValueError) as error:
            self.problems.append(placeless_problem(self.source, error, _span(event).end if event else 0))
            return None
        return self._usable_root()

    def _report(self, kind: str, message: str, span: Span, advice: str, related: tuple[RelatedPlace, ...] = ()) -> None:
        self.problems.append(Problem(kind, message, Place(self.source.path, span), advice, related))

    def _syntax(self, error: yaml.MarkedYAMLError, last: yaml.Event | None) -> None:
        """Report what the parser stumbled over, unless it is a character that is reported as such."""
        bracket = next((frame.start for frame in reversed(self._stack) if frame.is_flow), None)
        quoted = _span(last) if isinstance(last, yaml.ScalarEvent) and last.style in _QUOTES else None
        problem = syntax_problem(self.source, error, bracket, quoted)
        if self._text[slice(*problem.place.span)] != REPLACEMENT:
            self.problems.append(problem)

    def _is_first(self, event: yaml.DocumentStartEvent) -> bool:
        """Refuse directives, and any document but the first; say whether this one is the first."""
        start = _span(event).start
        line = _REST_OF_LINE.match(self.source.text, start)
        span = Span(start, line.end() if line else start)
        self._documents += 1
        if self._documents > 1:
            advice = "delete the `---`, or move what follows it into a file of its own"
            self._report("second-document", "a second document begins; only the first is read", span, advice)
            return False
        if event.version or event.tags:
            message = "a line that begins with `%` is an instruction to YAML, and none is needed here"
            self._report("yaml-tag", message, span, "delete the line")
        return True

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        span = _span(event)
        self._count(span.start)
        if event.anchor is not None or event.tag is not None:
            span = Span(min(self._properties(span.start), span.end), span.end)
        if event.style in _BLOCK_STYLES:
            span = Span(span.start, self._last_line_of_block(*span))
        scalar = Scalar(event.value, _STYLES[event.style], span)
        frame = self._stack[-1] if self._stack else None
        if frame and not frame.odd_key and (not frame.is_mapping or frame.key) and event.tag is None:
            self.problems += value_problems(self.source, scalar, frame.key, self.limits)
        self._attach(scalar)

    def _last_line_of_block(self, start: int, end: int) -> int:
        """Return where the last line of a block scalar ends that is not blank."""
        text = self.source.text
        last = start + len(text[start:end].rstrip(" \t\r\n"))
        line = _REST_OF_LINE.match(text, last, end)
        return line.end() if line else last

    def _alias(self, event: yaml.AliasEvent) -> None:
        """Refuse an alias; its own name stands in the tree for it, so that nothing is ever multiplied."""
        span = _span(event)
        self._count(span.start)
        written = self.source.text[span.start : span.end]
        message = f"`{excerpt(written)}` is an alias: it stands for a value that is written elsewhere"
        advice = "write the value itself; put text that begins with * in quotes"
        self._report("anchor-or-alias", message, span, advice)
        self._attach(Scalar(written, Style.PLAIN, span))

    def _open(self, event: yaml.CollectionStartEvent) -> None:
        start = _span(event).start
        self._count(start)
        if event.anchor is not None or event.tag is not None:
            start = self._properties(start)
        if len(self._stack) >= self.limits.depth:
            message = f"lists and mappings stand more than {self.limits.depth} deep in each other"
            advice = "check the brackets and the indentation"
            self._report("too-deep", message, Span(start, start + 1), advice)
            raise _Stop
        self._stack.append(_Frame(start, isinstance(event, yaml.MappingStartEvent), bool(event.flow_style)))

    def _close(self, event: yaml.CollectionEndEvent) -> None:
        """Make a node of the innermost frame; one without brackets ends where its last child does."""
        frame = self._stack.pop()
        last = frame.entries[-1].value if frame.entries else frame.children[-1] if frame.children else None
        end = _span(event).end if frame.is_flow or last is None else last.span.end
        span = Span(frame.start, end)
        if frame.is_mapping:
            self._attach(Mapping(tuple(frame.entries), span))
        else:
            self._attach(Sequence(tuple(frame.children), span))

    def _attach(self, node: Node) -> None:
        """Put a finished node where it belongs: as the root, the next item, a key or the value of a key."""
        if not self._stack:
            self._root = node
            return
        frame = self._stack[-1]
        if not frame.is_mapping:
            frame.children.append(node)
        elif frame.key is None:
            frame.key = self._key(frame, node)
        else:
            frame.entries.append(Entry(frame.key, node))
            frame.key = None
            frame.odd_key = False

    def _key(self, frame: _Frame, node: Node) -> Scalar:
        """Check a key and whether it was given before; keep it in any case."""
        if not isinstance(node, Scalar):
            frame.odd_key = True
            advice = "write a word; text that begins with { or [ needs quotes"
            self._report("non-text-key", "a list or mapping stands where a key must be", node.span, advice)
            return Scalar(self.source.text[node.span.start : node.span.end], Style.PLAIN, node.span)
        if node.text not in self._good_keys or node.style is not Style.PLAIN:
            faults = key_problems(self.source, node, self.limits)
            self.problems += faults
            if not faults and node.style is Style.PLAIN:
                self._good_keys.add(node.text)
        name = node.text if node.text.isascii() else unicodedata.normalize("NFC", node.text)
        first = frame.seen.setdefault(name, node)
        if first is not node:
            unlike = "" if first.text == node.text else ", in two spellings that look the same"
            place = Place(self.source.path, first.span)
            self._report(
                "duplicate-key",
                f'the key "{excerpt(node.text)}" is given twice in one mapping{unlike}',
                node.span,
                "keep one of the two, or give one of them its right name",
                (RelatedPlace(place, "it is given here first"),),
            )
        return node

    def _count(self, at: int) -> None:
        """Stop at the first node too many, or when there are problems enough."""
        self._nodes += 1
        if self._nodes > self.limits.nodes:
            message = f"the file holds more than {self.limits.nodes:,} keys, values, lists and mappings"
            self._report("too-large", message, Span(at, at), SPLIT_IT)
            raise _Stop
        if len(self.problems) > self.limits.problems:
            message = f"more than {self.limits.problems:,} problems: the file was not read from here on"
            self._report("too-large", message, Span(at, at), "mend those above first")
            raise _Stop

    def _properties(self, start: int) -> int:
        """Refuse the anchor and the tag at `start`; return where the node itself begins."""
        text = self.source.text
        for _ in range(_MOST_PROPERTIES):
            match = _PROPERTY.match(text, start)
            if match is None:
                break
            word = excerpt(match.group())
            if match.group(1) == "&":
                message, kind = f"`{word}` is an anchor, a name for aliases to point at", "anchor-or-alias"
            else:
                message, kind = f"`{word}` is a tag, which would tell YAML how to type the value", "yaml-tag"
            advice = f"delete it; put text that begins with {match.group(1)} in quotes"
            self._report(kind, message, Span(*match.span()), advice)
            gap = _GAP.match(text, match.end())
            start = gap.end() if gap else match.end()
        return start

    def _usable_root(self) -> Node | None:
        """Return the root if there is anything to be found in it."""
        if isinstance(self._root, Sequence | Mapping):
            return self._root
        if self._root is None or not self._root.text:
            message = "there is nothing in the file but blanks and comments"
            if not self.source.text:
                message = "the file is empty"
            advice = "was a save cut short? take the file from a backup"
            self._report("nothing-in-file", message, Span(0, 0), advice)
        else:
            # NOTE: the text is not quoted: a link could have led to a file that is not ours to show.
            message = "the whole file is one piece of text, without any key"
            advice = "write `key: value`, with a space after the colon"
            self._report("nothing-in-file", message, self._root.span, advice)
        return None
