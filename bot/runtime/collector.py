"""Python's garbage collector, and the memory it frees, in a process that keeps much for as long as it lives."""

import gc
from contextlib import suppress
from ctypes import CDLL


def spare_collector() -> None:
    """What was made until now lives as long as the process: the garbage collector need not visit it again and again.

    Without this each full collection walks through the examples and every library's objects, tens of milliseconds in
    which nobody is answered.
    """
    gc.collect()
    give_back()
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)


def give_back() -> None:
    """Leave to the machine what was let go of. After something large was learned the C library holds on to a hundred
    megabytes that it never needs again; where it is not glibc, there is nothing to say to it."""
    with suppress(AttributeError, OSError):
        CDLL(None).malloc_trim(0)
