"""What two addresses of one document have in common, and what only follows readers around."""

from __future__ import annotations

import pytest

from forumcli.checks.addresses import essence, host, trackers, untracked

UNREADABLE = "http://[::1/a"


@pytest.mark.parametrize(
    ("url", "found"),
    [
        ("https://a.org/p?utm_source=x&id=7&fbclid=&from=share", ["utm_source=x", "fbclid=", "from=share"]),
        ("https://a.org/p?id=7&&spm", ["spm"]),
        ("https://a.org/p?from=2021&spmx=1&utm=2", []),
        ("https://a.org/utm_source=x", []),
        (f"{UNREADABLE}?utm_source=x", []),
    ],
)
def test_parameters_that_follow_readers_are_found_in_the_query_alone(url: str, found: list[str]) -> None:
    assert found == trackers(url)


@pytest.mark.parametrize(
    ("url", "left"),
    [
        ("https://a.org/p?utm_source=x&id=7&&b=#top?spm=1", "https://a.org/p?id=7&&b=#top?spm=1"),
        ("https://a.org/p?utm_source=x", "https://a.org/p"),
        ("https://a.org/p?utm_source=x#top", "https://a.org/p#top"),
        ("https://a.org/p?id=7", "https://a.org/p?id=7"),
        ("https://a.org/p", "https://a.org/p"),
    ],
)
def test_what_is_left_of_an_address_is_left_to_the_letter(url: str, left: str) -> None:
    assert left == untracked(url)


@pytest.mark.parametrize(
    ("url", "common"),
    [
        ("https://WWW.A.org/P/?b=2&a=1&utm_source=x#top", "a.org/P?a=1&b=2"),
        ("http://m.a.org:80/P", "a.org/P?"),
        ("https://www.a.org:443//P//", "a.org//P?"),
        ("https://a.org:8080", "a.org:8080?"),
        ("https://a.org/p?a=1&a=1", "a.org/p?a=1&a=1"),
        ("https://a.org/X", "a.org/X?"),
        (UNREADABLE, f"{UNREADABLE}?"),
    ],
)
def test_addresses_of_one_document_have_one_essence(url: str, common: str) -> None:
    assert common == essence(url)


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://user@WWW.A.org.:443/p", "www.a.org"),
        ("a.org/X.", "a.org/X"),
        (UNREADABLE, UNREADABLE),
    ],
)
def test_the_host_of_an_address_is_in_lower_case(url: str, name: str) -> None:
    assert name == host(url)
