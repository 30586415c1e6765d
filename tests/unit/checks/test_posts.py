"""Whether two wordings of a post can be one post."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from forumcli.checks.posts import Held, contradict, fits, same_post
from forumcli.dataset.dataset import Dataset
from forumcli.model.ids import OrganisationId, SourceId
from forumcli.model.statement import Participation

Make = Callable[[str], Dataset]

_BODIES = """\
organisations:
  - {id: sco, name: Shanghai Cooperation Organisation, abbreviations: [SCO], names: [{text: ШОС, language: ru}]}
  - {id: secretariat, name: Secretariat, parent: sco}
  - {id: desk, name: Press Desk, parent: secretariat}
  - {id: cass, name: Academy}
  - {id: lost, name: Lost, parent: gone}
  - {id: one, name: One, parent: two}
  - {id: two, name: Two, parent: one}
"""


def _held(source: str, post: str | None, body: str | None) -> Held:
    of = OrganisationId(body) if body else None
    return Held(SourceId(source), Participation(role=("spoke",), post=post, for_=of))


@pytest.mark.parametrize(
    ("one", "other", "contradicted"),
    [
        (("Director", "cass"), ("Director", "cass"), False),
        (("Director", "cass"), ("Researcher", "cass"), True),
        (("Director", None), (None, "cass"), False),
        (("Vice-Chair", None), ("Deputy Chairperson", None), False),
        (("Deputy Director", None), ("Director", None), True),
        # each may carry its body's name, in any form, or leave it out
        (("SCO Chief", "sco"), ("Chief of the Shanghai Cooperation Organisation", "sco"), False),
        (("Chief, ШОС", "sco"), ("Chief of the SCO", None), False),
        (("Chief Envoy of the SCO", "sco"), ("Academy Chief", "sco"), True),
        (("Academy Chief", "sco"), ("SCO Chief", "no-record"), False),
        (("Academy Chief", "no-record"), ("SCO Chief", "no-record"), True),
        (("SCO Chief, Secretariat", "sco"), ("Organisation Chief", "secretariat"), False),
        # a body and one around it may be one post, two others may not
        (("Chief", "desk"), ("Chief", "sco"), False),
        (("Chief", "sco"), ("Chief", "desk"), False),
        (("Chief", "sco"), ("Chief", "cass"), True),
        (("Chief", "sco"), ("Chief", "no-record"), False),
        (("Chief", "lost"), ("Chief", "cass"), True),
        (("Chief", "one"), ("Chief", "cass"), True),
        (("Chief", "one"), ("Chief", "two"), False),
    ],
)
def test_posts_contradict_each_other(
    dataset: Make, one: tuple[str | None, str | None], other: tuple[str | None, str | None], contradicted: bool
) -> None:
    made = dataset(_BODIES)

    assert contradicted == contradict(_held("a", *one), _held("b", *other), made)
    assert contradicted == contradict(_held("b", *other), _held("a", *one), made)


def test_two_posts_in_one_source_are_two_posts(dataset: Make) -> None:
    made = dataset(_BODIES)

    assert not contradict(_held("a", "Director", "cass"), _held("a", "Researcher", "cass"), made)


def test_a_wording_fits_the_post_of_a_participation(dataset: Make) -> None:
    made = dataset(_BODIES)
    given = _held("a", "Chief Envoy of the SCO", "sco").participation

    assert [True, True, False] == [
        fits(post, given, made) for post in ("Chief", "Shanghai Chief", "Chief of the Academy")
    ]
    assert fits("Chief", _held("a", None, "cass").participation, made)


def test_one_post_has_the_same_words_and_no_other_body() -> None:
    sco, cass = OrganisationId("sco"), OrganisationId("cass")

    assert same_post("Chair of the Board", sco, "Chairman, the Board", sco)
    assert same_post("Chair", None, "Chair", sco)
    assert same_post("Chair", sco, "Chair", None)
    assert not same_post("Chair", sco, "Chair", cass)
    assert not same_post("Chair", sco, "Director", sco)
