"""Copies that lie beside a journey's files: a download that was meant to take a file's place, say."""

import re
from pathlib import Path

_COPY = re.compile(
    r"^(?:copy of |עותק של )|\s*\(\d+\)$|[\s._-]+(?:copy|old|backup|bak|orig|new|עותק|ישן|גיבוי)(?: \d+)?$",
    re.IGNORECASE,
)
"""What programs and people add to the name."""
_SUFFIXES = (".yaml", ".yml")


def find_original(path: Path) -> str | None:
    """The file beside it that this one is a copy of, by its name; None for one that is no copy."""
    if not is_meant_for_a_journey(path):
        return None
    name = f"{_COPY.sub('', stem_of(path)).strip()}.yaml"
    return name if name != path.name and path.with_name(name).is_file() else None


def is_meant_for_a_journey(path: Path) -> bool:
    """Whether its name ends as theirs do, also where an editor hid an end of its own ("texts.yaml.txt").

    What programs lay beside a file while it is open ("~$texts.yaml") is nobody's.
    """
    ends = [end.lower() for end in path.suffixes[-2:]]
    is_theirs = bool(ends) and (ends[-1] in _SUFFIXES or (ends[-1] == ".txt" and ends[0] in _SUFFIXES))
    return is_theirs and not path.name.startswith(("~$", "."))


def stem_of(path: Path) -> str:
    """The name without its ends."""
    return path.name[: -len("".join(path.suffixes[-2:]))] if path.suffix.lower() == ".txt" else path.stem
