"""`conversations` decides and does no I/O: nothing in it reaches for a clock, chance, network or database."""

import ast
from pathlib import Path

import pytest

import conversations

ROOT = Path(conversations.__file__).parent
READS_FILES = {"journey"}
"""The one place that reads something: a journey's files, once, before anything is decided."""

FORBIDDEN = frozenset({
    "aiohttp", "aiosqlite", "asyncio", "asyncpg", "bot", "fastapi", "httpx", "os", "pathlib", "random",
    "requests", "secrets", "socket", "sqlalchemy", "sqlite3", "storage", "subprocess", "threading", "time",
    "urllib", "uuid",
})  # fmt: skip
CLOCKS = frozenset(["now", "utcnow", "today", "time_ns", "monotonic"])

MODULES = sorted(ROOT.rglob("*.py"))


@pytest.mark.parametrize("path", MODULES, ids=[path.relative_to(ROOT).as_posix() for path in MODULES])
def test_imports_nothing_that_does_io(path: Path) -> None:
    tree = ast.parse(path.read_text("utf-8"))
    allowed = {"os", "pathlib"} if path.relative_to(ROOT).parts[0] in READS_FILES else set()
    assert find_imports(tree) & (FORBIDDEN - allowed) == set()


@pytest.mark.parametrize("path", MODULES, ids=[path.relative_to(ROOT).as_posix() for path in MODULES])
def test_asks_no_clock_and_awaits_nothing(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        assert not isinstance(node, ast.Await | ast.AsyncFunctionDef)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in CLOCKS:
            called_on = ast.unparse(node.func.value)
            assert called_on not in ("datetime", "date", "time", "datetime.datetime"), ast.unparse(node)


def test_would_notice() -> None:
    assert find_imports(ast.parse("import os.path\nfrom random import choice")) == {"os", "random"}


def find_imports(tree: ast.Module) -> set[str]:
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module.partition(".")[0])
    return found
