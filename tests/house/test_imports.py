"""What the code imports is what pyproject declares; nothing comes in by way of something else."""

import ast
import sys
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.harness.imports import find_import_statements

ROOT = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
OURS = {"bench", "bot", "conversations", "storage", "tests"}
RUNTIME = PROJECT["project"]["dependencies"]
TESTING = [*RUNTIME, *PROJECT["dependency-groups"]["test"]]


def imports_of(file: Path) -> set[str]:
    """Top-level modules from elsewhere that a file imports."""
    nodes = find_import_statements(file)
    plain = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    relative = {node.module or "" for node in nodes if isinstance(node, ast.ImportFrom) and not node.level}
    return {name.partition(".")[0] for name in plain | relative} - sys.stdlib_module_names - OURS


@cache
def find_distributions() -> Mapping[str, list[str]]:
    """Which distributions a module comes from, of all that is installed: read once."""
    return packages_distributions()


@pytest.mark.parametrize(
    ("package", "declared"),
    [
        ("bot", RUNTIME),
        ("conversations", RUNTIME),
        ("storage", RUNTIME),
        ("tests", TESTING),
        ("bench", TESTING),
    ],
)
def test_every_import_is_declared(package: str, declared: list[str]) -> None:
    names = {canonicalize_name(Requirement(line).name) for line in declared}
    come_from = find_distributions()

    undeclared = {
        f"{file.relative_to(ROOT)}: {module}"
        for file in (ROOT / package).rglob("*.py")
        for module in imports_of(file)
        if not names & {canonicalize_name(name) for name in come_from.get(module, [])}
    }

    assert undeclared == set()
