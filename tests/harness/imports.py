"""Which rooms of the code import which: read from the sources, whatever is imported when."""

import ast
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple


class Arrow(NamedTuple):
    """One module imports another of another room. Rooms are paths such as "bot/channels"."""

    room: str
    to: str
    module: str
    imported: str

    def __str__(self) -> str:
        return f"{self.module} imports {self.imported}"


class House:
    """Every module of some packages by its dotted name, and the room it stands in.

    A room is a folder; its subfolders are rooms of their own. Of the packages in `halls` each module that stands in the
    package itself is a room, too.
    """

    def __init__(self, root: Path, packages: Iterable[str], halls: Iterable[str] = ()) -> None:
        self.files = {
            _name(file.relative_to(root)): file
            for package in packages
            for file in sorted((root / package).rglob("*.py"))
        }
        self._root = root
        self._halls = frozenset(halls)

    def room_of(self, module: str) -> str:
        """Where a module stands."""
        path = self.files[module].relative_to(self._root)
        folder = path.parent.as_posix()
        is_own = folder in self._halls and path.stem != "__init__"
        return path.with_suffix("").as_posix() if is_own else folder

    def rooms(self) -> dict[str, list[str]]:
        """The modules of every room, but for `__init__`."""
        found: dict[str, list[str]] = defaultdict(list)
        for module, file in self.files.items():
            if file.stem != "__init__":
                found[self.room_of(module)].append(module)
        return found

    def arrows(self) -> list[Arrow]:
        """Every import that leaves its room."""
        return [
            Arrow(self.room_of(module), self.room_of(imported), module, imported)
            for module, file in self.files.items()
            for imported in sorted(set(self._imports(file)))
            if self.room_of(imported) != self.room_of(module)
        ]

    def _imports(self, file: Path) -> Iterator[str]:
        """Modules of the house that a file imports, under `TYPE_CHECKING` and within functions too."""
        for node in find_import_statements(file):
            if isinstance(node, ast.Import):
                yield from (alias.name for alias in node.names if alias.name in self.files)
            elif node.module and not node.level:
                inner = {f"{node.module}.{alias.name}" for alias in node.names}
                yield from inner & self.files.keys() or {node.module} & self.files.keys()


@cache
def find_import_statements(file: Path) -> tuple[ast.Import | ast.ImportFrom, ...]:
    """All that a file has, read once: several tests look through every file of the house."""
    nodes = ast.walk(ast.parse(file.read_text(encoding="utf-8")))
    return tuple(node for node in nodes if isinstance(node, (ast.Import, ast.ImportFrom)))


def find_circles(arrows: list[Arrow]) -> list[list[str]]:
    """Rooms that import one another, directly or by way of others: each group once, sorted."""
    leads_to: dict[str, set[str]] = defaultdict(set)
    for arrow in arrows:
        leads_to[arrow.room].add(arrow.to)
    reached = {room: _reach(room, leads_to) for room in list(leads_to)}
    groups = {
        frozenset(other for other in reached[room] if room in reached.get(other, ()))
        for room in reached
        if room in reached[room]
    }
    return sorted(sorted(group) for group in groups)


def _reach(room: str, leads_to: Mapping[str, set[str]]) -> set[str]:
    seen: set[str] = set()
    ahead = [room]
    while ahead:
        new = leads_to.get(ahead.pop(), set()) - seen
        seen |= new
        ahead += new
    return seen


def _name(path: Path) -> str:
    parts = path.with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
