"""Whether two wordings of a post can be one post: the words they share, their rank, and their bodies."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

    from forumcli.dataset.dataset import Dataset
    from forumcli.model.ids import OrganisationId, SourceId
    from forumcli.model.statement import Participation
    from forumcli.yamltext.route import Route

_WORD: Final = re.compile(r"\w+")
_SMALL: Final = frozenset(["a", "an", "and", "at", "for", "in", "of", "on", "the", "to"])
_RANKS: Final = frozenset(["deputy", "acting", "former", "assistant", "honorary", "ex"])
"""Words that make another post of the one they stand before."""
_SAME: Final = (("vice", "deputy"), ("chairperson", "chairman"), ("chairwoman", "chairman"), ("chair", "chairman"))


@dataclass(frozen=True, slots=True)
class Held:
    """A post that a source gives a participant."""

    source: SourceId
    participation: Participation

    @property
    def route(self) -> Route:
        """Where the post is stated, or else the body."""
        return (*self.participation.route, "post" if self.participation.post else "for")

    @property
    def said(self) -> str:
        """Say who states which post, in the words of the source."""
        words = self.participation.post_as or self.participation.post
        post = f"“{words}”" if words else "no post"
        body = f" for `{self.participation.for_}`" if self.participation.for_ else ""
        return f"`{self.source}` says {post}{body}"


def by_wording(participations: Iterable[Participation]) -> list[Participation]:
    """Sort entries by what they say, for how somebody listed them says nothing: no finding may depend on it."""
    return sorted(participations, key=lambda each: (each.post or "", each.for_ or ""))


def contradict(a: Held, b: Held, dataset: Dataset) -> bool:
    """Tell whether two sources give posts that cannot be one; two posts in one source are two posts."""
    if a.source == b.source:
        return False
    if _apart(a.participation.for_, b.participation.for_, dataset):
        return True
    if not (a.participation.post and b.participation.post):
        return False
    around = _words_of_bodies((a.participation.for_, b.participation.for_), dataset)
    return not _alike(_words(a.participation.post), _words(b.participation.post), around)


def fits(post: str, participation: Participation, dataset: Dataset) -> bool:
    """Tell whether a wording may be that of the post which a participation gives; none is given, none contradicted."""
    if participation.post is None:
        return True
    return _alike(_words(post), _words(participation.post), _words_of_bodies((participation.for_,), dataset))


def same_post(post: str, body: OrganisationId | None, other: str, other_body: OrganisationId | None) -> bool:
    """Tell whether two wordings are surely one post: the same words, and no other body."""
    return _words(post) == _words(other) and (body is None or other_body is None or body == other_body)


def _words(post: str) -> set[str]:
    words = {word for word in _WORD.findall(post.casefold()) if word not in _SMALL}
    for word, same in _SAME:
        if word in words:
            words = (words - {word}) | {same}
    return words


def _alike(one: set[str], other: set[str], around: set[str]) -> bool:
    """Tell whether the words of two posts can be those of one: of one rank, and the ones among the others."""
    return one & _RANKS == other & _RANKS and (one <= other | around or other <= one | around)


def _words_of_bodies(bodies: Iterable[OrganisationId | None], dataset: Dataset) -> set[str]:
    """Return the words in the names of the bodies: a post may carry its body's name or leave it to `for`."""
    words: set[str] = set()
    for id_ in bodies:
        body = dataset.organisations.get(id_) if id_ else None
        if body:
            for name in (body.name, *body.abbreviations, *(each.text for each in body.names)):
                words |= _words(name)
    return words


def _apart(a: OrganisationId | None, b: OrganisationId | None, dataset: Dataset) -> bool:
    """Tell whether two bodies are both known and have a record, and neither is part of the other."""
    known = dataset.organisations
    return a in known and b in known and a not in _with_parents(b, dataset) and b not in _with_parents(a, dataset)


def _with_parents(id_: OrganisationId | None, dataset: Dataset) -> set[OrganisationId]:
    found: set[OrganisationId] = set()
    while id_ and id_ not in found:
        found.add(id_)
        body = dataset.organisations.get(id_)
        id_ = body.parent if body else None
    return found
