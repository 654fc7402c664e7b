"""Runs a module with its clock so many seconds off: `python -m tests.harness.shifted 3600 bot.cli run`."""

import runpy
import sys

from tests.harness.moments import shift_clock

if __name__ == "__main__":
    seconds, module = int(sys.argv[1]), sys.argv[2]
    del sys.argv[:2]
    with shift_clock(seconds):
        runpy.run_module(module, run_name="__main__", alter_sys=True)
