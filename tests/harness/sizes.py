"""How large files and functions are, in lines."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Sizes:
    """Lines of every file and function by name, largest first. A function counts from its `def` on."""

    files: dict[str, int]
    functions: dict[str, int]

    def __str__(self) -> str:
        told = (
            f"{len(sizes)} {name}, median {find_share(sizes, 0.5)}, p95 {find_share(sizes, 0.95)} lines"
            for name, sizes in (("files", self.files), ("functions", self.functions))
        )
        return "; ".join(told)


def measure(root: Path, package: str, but: Iterable[str] = ()) -> Sizes:
    """The sizes of a package's code. Files without a line, and those below the folders `but`, do not count."""
    files: dict[str, int] = {}
    functions: dict[str, int] = {}
    for file in sorted((root / package).rglob("*.py")):
        name, source = file.relative_to(root).as_posix(), file.read_text(encoding="utf-8")
        if source and not any(name.startswith(folder) for folder in but):
            files[name] = len(source.splitlines())
            functions |= {f"{name}:{line} {called}": size for called, line, size in _find_functions(source)}
    return Sizes(_largest_first(files), _largest_first(functions))


def find_share(sizes: dict[str, int], share: float) -> int:
    """The size that this share (0 to 1) does not pass; 0 where there is none."""
    ordered = sorted(sizes.values())
    return ordered[max(ceil(share * len(ordered)) - 1, 0)] if ordered else 0


def _find_functions(source: str) -> Iterable[tuple[str, int, int]]:
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.end_lineno:
            yield node.name, node.lineno, node.end_lineno - node.lineno + 1


def _largest_first(sizes: dict[str, int]) -> dict[str, int]:
    return dict(sorted(sizes.items(), key=lambda item: (-item[1], item[0])))
