r"""Case documents: YAML fences in Markdown, with `# error: CODE` where a rule must find something, and nowhere else.

A fence is a whole small dataset. It is read beside `base.yaml`, whose records it can point at, unless it has a front
door of its own (`schema:`). A mark behind a value is for its line; a mark alone on a line is for the next one that is
no mark; `@15` pins the column, `@1:1` line and column. The words behind ```` ```yaml ```` are options:

- `file:NAME` another file of the dataset before it, which is included
- `bytes` `\xNN` stands for that byte
- `crlf` the lines end as on Windows
- `limit:NAME=N` a limit of the reader
- `as-of:DATE` the day to judge by

A ```` ```text ```` fence behind a dataset with `source:ID` is the text of a source, whose fingerprint lies beside
the dataset (`read:DATE`: when it was read; `names:ID`: the fingerprint names another source); with `file:NAME` it is
a file.

A ```` ```json baseline ```` fence behind a dataset is the baseline that it is checked with; marks are no part of it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import NamedTuple

from forumcli.checks.baseline import Baseline, read_baseline
from forumcli.checks.engine import run
from forumcli.checks.report import CheckReport
from forumcli.checks.rule import Rule
from forumcli.checks.selection import CRASH, select
from forumcli.dataset.dataset import Dataset
from forumcli.dataset.load import load
from forumcli.evidence.fingerprint import record as fingerprint_of
from forumcli.evidence.written import to_text
from forumcli.model.dates import PartialDate
from forumcli.yamltext.limits import Limits
from forumcli.yamltext.source import SourceText

HERE = Path(__file__).parent
BASE = (HERE / "base.yaml").read_text(encoding="utf-8")
_FENCE = re.compile(r"^```(?P<kind>yaml|text|json)(?P<options>[^\n]*)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)
_HEADING = re.compile(r"^#+ (.*)$", re.MULTILINE)
_MARK = re.compile(
    r"# (?P<severity>error|warning|note): (?P<code>[A-Z][0-9]{3})(?: @(?:(?P<line>\d+):)?(?P<column>\d+))?"
)
BASELINE = "baseline.json"
_ONLY_MARKS = re.compile(rf"\s*(?:{_MARK.pattern.replace('?P<', '?P<_')}\s*)+")


class Mark(NamedTuple):
    """Where a document says that a rule finds something; column 0 means that it does not say in which."""

    file: str
    line: int
    column: int
    severity: str
    code: str


@dataclass(frozen=True)
class Case:
    """One small dataset and what must be found in it."""

    title: str
    files: dict[str, bytes]
    marks: tuple[Mark, ...]
    limits: Limits = field(default_factory=Limits)
    as_of: date | None = None

    def load(self, folder: Path) -> Dataset:
        """Write the dataset into a folder and load it."""
        for name, raw in self.files.items():
            (folder / name).parent.mkdir(exist_ok=True)
            (folder / name).write_bytes(raw)
        return load(folder, base=folder, limits=self.limits)

    def check(self, folder: Path) -> CheckReport:
        """Run all rules on the dataset."""
        return run(self.load(folder), select(), as_of=self.as_of, baseline=self.baseline)

    @property
    def baseline(self) -> Baseline | None:
        """The known findings that the document gives."""
        raw = self.files.get(BASELINE)
        return None if raw is None else read_baseline(SourceText(BASELINE, raw.decode()))

    def found(self, folder: Path, code: str) -> list[Mark]:
        """Return what a rule finds in the files of the fences; columns only where a mark pins one."""
        dataset = self.load(folder)
        report = run(dataset, select(), as_of=self.as_of, baseline=self.baseline)
        assert not report.crashed, [each.message for each in report.diagnostics if each.code == CRASH]
        known = self.baseline
        sources = {name: file.source for name, file in dataset.files.items()}
        sources |= {BASELINE: known.source} if known and known.source else {}
        pinned = {(mark.file, mark.line) for mark in self.marks if mark.column}
        found = []
        for each in report.diagnostics:
            if each.code == code and each.place.path in self.fenced:
                line, column = sources[each.place.path].position(each.place.span.start)
                column = column if (each.place.path, line) in pinned else 0
                found.append(Mark(each.place.path, line, column, each.severity.word, each.code))
        return sorted(found)

    @property
    def fenced(self) -> set[str]:
        """The files that stand in the document."""
        return set(self.files) - {"base.yaml"} - ({"forums.yaml"} if "case.yaml" in self.files else set())


def cases_of(text: str) -> list[Case]:
    """Read the cases of a document."""
    cases: list[Case] = []
    for match in _FENCE.finditer(text):
        options = match["options"].split()
        headings = _HEADING.findall(text[: match.start()])
        if match["kind"] == "json":
            cases[-1] = _with_baseline(cases[-1], match["body"])
            continue
        if match["kind"] == "text":
            cases[-1] = _with_text(cases[-1], match["body"], options)
            continue
        made = _case(f"{headings[-1] if headings else ''} {len(cases) + 1}", match["body"], options)
        name = next((each.removeprefix("file:") for each in options if each.startswith("file:")), None)
        if name is None:
            cases.append(made)
        else:
            cases[-1] = _with_file(cases[-1], name, match["body"], options)
    return [_finished(case) for case in cases]


def example_of(rule: Rule) -> list[Case]:
    """Return the example on a rule's page and what to write instead."""
    return cases_of(rule.story)


def _case(title: str, body: str, options: list[str]) -> Case:
    name = "forums.yaml" if re.search(r"^schema:", body, re.MULTILINE) else "case.yaml"
    limits, as_of = Limits(), None
    for option in options:
        if option.startswith("limit:"):
            key, _, number = option.removeprefix("limit:").partition("=")
            limits = replace(limits, **{key: int(number)})
        elif option.startswith("as-of:"):
            as_of = date.fromisoformat(option.removeprefix("as-of:"))
    return Case(title, {name: _raw(body, options)}, tuple(_marks(name, body)), limits, as_of)


def _with_file(case: Case, name: str, body: str, options: list[str]) -> Case:
    return replace(case, files={**case.files, name: _raw(body, options)}, marks=(*case.marks, *_marks(name, body)))


def _with_baseline(case: Case, body: str) -> Case:
    """Add a baseline; what marks its lines is left out of the file."""
    plain = re.sub(rf" *(?:{_MARK.pattern.replace('?P<', '?P<_')})", "", body)
    return replace(case, files={**case.files, BASELINE: plain.encode()}, marks=(*case.marks, *_marks(BASELINE, body)))


def _with_text(case: Case, body: str, options: list[str]) -> Case:
    """Add what a fence of text stands for: the fingerprint of a source's text, or a file as it is."""
    told = dict(option.split(":", 1) for option in options)
    if "file" in told:
        return replace(case, files={**case.files, told["file"]: body.encode()})
    read = PartialDate.parse(told["read"]) if "read" in told else None
    made = to_text(fingerprint_of(body, told.get("names", told["source"]), read))
    return replace(case, files={**case.files, f"evidence/{told['source']}.fingerprint": made.encode()})


def _finished(case: Case) -> Case:
    """Add the files that every case has: the base, and a front door where the case has none."""
    files = {"base.yaml": BASE.encode(), **case.files}
    if "forums.yaml" not in files:
        included = "\n".join(f"  - {name}" for name in files if name.endswith(".yaml"))
        files = {"forums.yaml": f"schema: 1\ntitle: Case\ninclude:\n{included}\n".encode(), **files}
    return replace(case, files=files)


def _raw(body: str, options: list[str]) -> bytes:
    raw = body.encode()
    if "bytes" in options:
        raw = re.sub(rb"\\x([0-9a-f]{2})", lambda match: bytes([int(match[1], 16)]), raw)
    return raw.replace(b"\n", b"\r\n") if "crlf" in options else raw


def _marks(name: str, body: str) -> list[Mark]:
    lines = body.split("\n")
    marks = []
    for number, line in enumerate(lines, 1):
        for match in _MARK.finditer(line):
            target = number
            while target < len(lines) and _ONLY_MARKS.fullmatch(lines[target - 1]):
                target += 1
            at = int(match["line"]) if match["line"] else target
            marks.append(Mark(name, at, int(match["column"] or 0), match["severity"], match["code"]))
    return marks
