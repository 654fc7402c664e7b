"""One class, one name: what a name means need not be asked of the file it stands in."""

import ast
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("bot", "conversations", "storage")
MAY_SHARE = {"Match"}
"""What a decision is given, as a protocol, and the class of the understanding that is one."""


def find_classes(files: Iterable[Path]) -> dict[str, list[str]]:
    """Every top-level class's name, with the modules that have one."""
    found = defaultdict(list)
    for file in files:
        for node in ast.parse(file.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.ClassDef):
                found[node.name].append(
                    file.name if ROOT not in file.parents else str(file.relative_to(ROOT))
                )
    return found


def find_shared(classes: dict[str, list[str]]) -> list[str]:
    """What is wrong, in words."""
    return [
        f"{name} is a class of {' and of '.join(sorted(modules))}: rename the more local one"
        for name, modules in sorted(classes.items())
        if len(modules) > 1 and name not in MAY_SHARE
    ]


def test_no_two_classes_share_a_name() -> None:
    files = [file for package in PACKAGES for file in sorted((ROOT / package).rglob("*.py"))]
    assert find_shared(find_classes(files)) == []


def test_would_notice(tmp_path: Path) -> None:
    for name in ("here", "there"):
        (tmp_path / f"{name}.py").write_text("class Step:\n    class Inner: ...\n", encoding="utf-8")
    assert find_shared(find_classes(sorted(tmp_path.iterdir()))) == [
        "Step is a class of here.py and of there.py: rename the more local one"
    ]
