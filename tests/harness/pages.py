"""A documentation page whose files are whole: they are written out as it shows them."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

_NAMED = re.compile(
    r"\*\*`(?P<path>[\w./-]+)`\*\*(?P<empty> is empty)?|^```(?P<kind>\w+)\n(?P<text>.*?)^```$",
    re.DOTALL | re.MULTILINE,
)
_EDIT = "diff"


class Block(NamedTuple):
    """A file of a page, or lines to be put into one."""

    path: str
    kind: str
    text: str


def read_blocks(page: str) -> Iterator[Block]:
    """The files a page names in bold, each with the code below it."""
    path = ""
    for found in _NAMED.finditer(page):
        if found["path"]:
            path = found["path"]
            if found["empty"]:
                yield Block(path, "empty", "")
        elif path:
            yield Block(path, found["kind"], found["text"])


def write_out(blocks: Iterator[Block], root: Path) -> None:
    """Make the files, and change those that are there. Raises ValueError where a page and a file don't agree."""
    for block in blocks:
        file = root / block.path
        if block.kind == _EDIT:
            file.write_text(edit(file.read_text("utf-8"), block), "utf-8")
        elif file.exists() and block.kind != "empty":
            raise ValueError(f"{block.path} is there already: show the lines that change")
        else:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(block.text, "utf-8")


def edit(text: str, block: Block) -> str:
    """A file with the lines of a diff changed. What it leaves as it is must be there, once."""
    lines = block.text.splitlines(keepends=True)
    before = "".join(line[1:] for line in lines if line[0] != "+")
    after = "".join(line[1:] for line in lines if line[0] != "-")
    if text.count(before) != 1:
        raise ValueError(f"{block.path} has these lines {text.count(before)} times:\n{before}")
    return text.replace(before, after)
