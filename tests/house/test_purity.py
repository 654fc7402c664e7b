"""`conversations` decides and does no I/O: nothing in it reaches for a clock, chance, network or database."""

import ast
from pathlib import Path

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


def test_no_module_does_io() -> None:
    assert len(MODULES) > 100
    sources = {path.relative_to(ROOT).as_posix(): path.read_text("utf-8") for path in MODULES}
    faults = {name: find_faults(source, name.partition("/")[0]) for name, source in sources.items()}
    assert {name: found for name, found in faults.items() if found} == {}


def find_faults(source: str, room: str) -> list[str]:
    """What a module of a room imports that does I/O, where it asks a clock and what it awaits."""
    tree = ast.parse(source)
    allowed = {"os", "pathlib"} if room in READS_FILES else set()
    return [*sorted(find_imports(tree) & (FORBIDDEN - allowed)), *filter(None, map(judge, ast.walk(tree)))]


def judge(node: ast.AST) -> str | None:
    """Its source, where it waits or asks a clock."""
    if isinstance(node, ast.Await | ast.AsyncFunctionDef):
        return f"line {node.lineno} waits"
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in CLOCKS:
        called_on = ast.unparse(node.func.value)
        return ast.unparse(node) if called_on in ("datetime", "date", "time", "datetime.datetime") else None
    return None


def test_would_notice() -> None:
    assert find_imports(ast.parse("import os.path\nfrom random import choice")) == {"os", "random"}
    worse = "import os\nasync def wait():\n    await datetime.now()"
    assert find_faults(worse, "turn") == ["os", "line 2 waits", "line 3 waits", "datetime.now()"]
    assert find_faults("import os", "journey") == []


def find_imports(tree: ast.Module) -> set[str]:
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module.partition(".")[0])
    return found
