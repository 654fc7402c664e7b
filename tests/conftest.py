"""Fixtures and settings of every test."""

from hypothesis import settings

pytest_plugins = [
    "tests.harness.postgres",
    "tests.harness.ready",
    "tests.harness.lead",
    "tests.harness.moments",
]

# A busy machine is no reason to fail, and a failure has to come back when the test is run again.
settings.register_profile("waltz", deadline=None, derandomize=True)
settings.load_profile("waltz")
