"""The examples in docstrings tell what the code does."""

import doctest
import importlib
import pkgutil

import pytest

import bot
import conversations
import storage


@pytest.mark.parametrize("package", [bot, conversations, storage], ids=lambda package: package.__name__)
def test_what_a_docstring_shows_is_what_comes_out(package: object) -> None:
    failed: list[str] = []
    finder, runner = doctest.DocTestFinder(exclude_empty=True), doctest.DocTestRunner(verbose=False)
    for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):  # type: ignore[attr-defined]
        if ".migrations." in module.name or module.name.endswith("__main__"):
            continue
        for test in finder.find(importlib.import_module(module.name)):
            if test.examples and runner.run(test, out=failed.append).failed:
                failed.append(test.name)
    assert failed == []
