"""What a message means is worked out by one thread: more of them cost many times what they save."""

import os
import subprocess
import sys

_COUNT = """
import os
import bot.cli, numpy, psutil
numpy.ones((2000, 2000), numpy.float32) @ numpy.ones(2000, numpy.float32)
print(os.environ["OPENBLAS_NUM_THREADS"], psutil.Process().num_threads())
"""


def _sum_up(**chosen: str) -> list[str]:
    """What a process of its own was told, and how many threads it has after a sum."""
    environment = {name: value for name, value in os.environ.items() if name != "OPENBLAS_NUM_THREADS"}
    done = subprocess.run(
        [sys.executable, "-c", _COUNT], env=environment | chosen, capture_output=True, text=True, check=True
    )
    return done.stdout.split()


def test_sums_wake_no_threads() -> None:
    assert _sum_up() == ["1", "1"]


def test_whoever_runs_it_may_choose_otherwise() -> None:
    assert _sum_up(OPENBLAS_NUM_THREADS="2")[0] == "2"
