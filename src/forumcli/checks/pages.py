"""A rule's page: the web page in `docs/rules/` and what `forum explain CODE` tells."""

from __future__ import annotations

from typing import Any

from forumcli.checks.rule import FAMILIES, Rule


def page(rule: Rule) -> str:
    """Return the page of a rule as Markdown: its facts, then its story."""
    facts = f"{rule.severity.word} · {FAMILIES[rule.family]} · profile `{rule.profile}` · since {rule.since}"
    return f"# {rule.code} {rule.name}\n\n{facts}\n\n{rule.story}\n"


def contents(rules: tuple[Rule, ...]) -> str:
    """Return the table of contents of all pages as Markdown, family by family."""
    made = ["# Rules", "", f"{len(rules)} rules, the worst of their findings first to mend: errors, warnings, notes."]
    for family, title in FAMILIES.items():
        members = [rule for rule in rules if rule.family == family]
        if members:
            made += ["", f"## {family}: {title}", "", "| code | name | severity | what it finds |", "|---|---|---|---|"]
            made += [
                f"| [{rule.code}]({rule.code}.md) | {rule.name} | {rule.severity.word} | {rule.summary} |"
                for rule in members
            ]
    return "\n".join(made) + "\n"


def facts(rule: Rule) -> dict[str, Any]:
    """Return what is known of a rule but its story, for JSON and lists."""
    return {
        "kind": "rule",
        "id": rule.code,
        "name": rule.name,
        "summary": rule.summary,
        "severity": rule.severity.word,
        "family": rule.family,
        "profile": rule.profile,
        "since": rule.since,
    }
