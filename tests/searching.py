"""What every answer of a search keeps, whatever was asked."""

from __future__ import annotations

from forumcli.search.result import SearchResult


def sound(result: SearchResult) -> bool:
    """Tell whether a result keeps every promise that can be seen in it."""
    tiers = [hit.tier for hit in result.hits]
    marks = [(hit.snippet.text, span) for hit in result.hits if hit.snippet for span in hit.snippet.spans]
    return (
        tiers == sorted(tiers)
        and all(0 <= hit.score <= 1 and hit.reason for hit in result.hits if hit.matched)
        and all(0 <= start < end <= len(text) for text, (start, end) in marks)
        and (result.total > 0) == bool(result.facets)
        and not (result.hits and (result.spoiled or result.nowhere or result.without or result.elsewhere))
        and all(hits > 0 for _, hits in result.without)
    )
