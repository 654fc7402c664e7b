"""Python's garbage collector, in a process that keeps much for as long as it lives."""

import gc

from bot.understanding.giving_back import give_back


def spare_collector() -> None:
    """What was made until now lives as long as the process: the garbage collector need not visit it again and again.

    Without this each full collection walks through the examples and every library's objects, tens of milliseconds in
    which nobody is answered.
    """
    gc.collect()
    give_back()
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)
