"""Fixtures and settings of every test."""

import os
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, settings

pytest_plugins = [
    "tests.harness.postgres",
    "tests.harness.ready",
    "tests.harness.lead",
    "tests.harness.moments",
]

# A busy machine is no reason to fail, and a failure has to come back when the test is run again.
settings.register_profile(
    "waltz", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("waltz")

# Each app would learn its sentences for seconds. What they bring is tested in tests/understanding.
os.environ.setdefault("SENTENCE_VECTORS", "false")
# Many processes of the tests read the same journeys: what one of them learned the others need not.
os.environ.setdefault("READER_CACHE", str(Path(tempfile.gettempdir()) / f"waltz-readers-{os.getuid()}"))
