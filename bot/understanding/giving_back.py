"""Memory that learning needed for a moment, and that the process need not keep."""

from contextlib import suppress
from ctypes import CDLL


def give_back() -> None:
    """Leave to the machine what was let go of. After something large was learned the C library holds on to a hundred
    megabytes that it never needs again; where it is not glibc, there is nothing to say to it."""
    with suppress(AttributeError, OSError):
        CDLL(None).malloc_trim(0)
