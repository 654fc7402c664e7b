"""SQL is written in `storage/` and nowhere else."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
MODULES = sorted(path for package in ("bot", "conversations") for path in (ROOT / package).rglob("*.py"))
SQL = re.compile(r"\b(SELECT |INSERT INTO |DELETE FROM |UPDATE \w+ SET |SET \w+ = |pg_(try_)?advisory)")
STATEMENTS = {"sqlalchemy", "storage.tables", "asyncpg"}
"""Modules that statements are made with, or run by. Of SQLAlchemy, its errors and the type of a connection are left."""
HARMLESS = {"sqlalchemy.exc", "sqlalchemy.ext.asyncio"}


def find_sql(source: str) -> list[str]:
    """What in a module's source is SQL, or makes SQL."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and SQL.search(node.value):
            found.append(f"line {node.lineno}: {node.value.strip()[:60]!r}")
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        if isinstance(node, ast.ImportFrom) and node.module:
            names = [node.module]
        found += [f"imports {name}" for name in names if makes_sql(name)]
    return found


def makes_sql(module: str) -> bool:
    within = any(module == name or module.startswith(f"{name}.") for name in STATEMENTS)
    return within and module not in HARMLESS


def test_no_sql_outside_storage() -> None:
    assert len(MODULES) > 100
    found = {path.relative_to(ROOT).as_posix(): find_sql(path.read_text("utf-8")) for path in MODULES}
    assert {name: sql for name, sql in found.items() if sql} == {}


@pytest.mark.parametrize(
    "source",
    ['"SELECT 1"', 'f"DELETE FROM {x}"', "from sqlalchemy import text", "import asyncpg",
     "from storage.tables.tables import leads", '"SET synchronous_commit = off"'],
)  # fmt: skip
def test_would_notice(source: str) -> None:
    assert find_sql(source)


@pytest.mark.parametrize("source", ['"DELETE"', '"Please UPDATE SET-up"', "import sqlalchemy.exc"])
def test_takes_nothing_else_for_sql(source: str) -> None:
    assert find_sql(source) == []
