"""The collector of garbage stands still while much is read, and is left as it was found."""

from __future__ import annotations

import gc

import pytest

from forumcli.yamltext.collector import collector_off


@pytest.mark.parametrize("on", [True, False])
def test_the_collector_stands_still_meanwhile_and_is_left_as_it_was(*, on: bool) -> None:
    was_on = gc.isenabled()
    try:
        (gc.enable if on else gc.disable)()
        with collector_off():
            with collector_off():
                pass
            meanwhile = gc.isenabled()

        assert (False, on) == (meanwhile, gc.isenabled())
    finally:
        (gc.enable if was_on else gc.disable)()


def test_an_error_leaves_it_working() -> None:
    was_on = gc.isenabled()
    gc.enable()
    try:
        with pytest.raises(KeyError), collector_off():
            raise KeyError

        assert gc.isenabled()
    finally:
        (gc.enable if was_on else gc.disable)()
