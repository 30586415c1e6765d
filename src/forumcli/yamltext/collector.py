"""Python's collector of garbage, kept from walking what only grows: trees and records, which have no cycles."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def collector_off() -> Iterator[None]:
    """Hold the collector back, and let it work again afterwards if it did before. May stand within itself.

    It walks all there is again and again while a large dataset is read: that took more than half of the time.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
