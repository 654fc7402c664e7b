"""Copies that lie beside a journey's files: a download that was meant to take a file's place, say."""

import re
from pathlib import Path

_COPY = re.compile(
    r"^(?:copy of |עותק של )|\s*\(\d+\)$|[\s_-]+(?:copy|old|backup|bak|new|עותק|ישן|גיבוי)(?: \d+)?$",
    re.IGNORECASE,
)
"""What programs and people add to the name."""


def find_original(path: Path) -> str | None:
    """The file beside it that this one is a copy of, by its name; None for one that is no copy."""
    name = f"{_COPY.sub('', path.stem).strip()}.yaml"
    is_copy = (
        path.suffix.lower() in (".yaml", ".yml") and name != path.name and path.with_name(name).is_file()
    )
    return name if is_copy else None
