"""The business's own town, as it stands behind a street."""

import re
from collections.abc import Mapping

_BEHIND = r"(?:(?<=\d)|(?<=\d[a-d])|(?<=[A-Za-z]{{3}})|(?<=\b(?:st|rd)\b)),? (?:in |ב-?)?(?:{})(?=\s*(?:$|[,.!?;\n]|please|pls|thanks|בבקשה|תודה|קומה|דירה|floor|apt|flat))"


def compile_town(address: Mapping[str, str] | None) -> re.Pattern[str] | None:
    """The town that an address ends with, in each language, behind what it stands behind; None where it has none.

    >>> compile_town({"en": "31 Ben Gurion Ave, Haifa"}).search("5 herzl in haifa")[0]
    ' in haifa'
    """
    parts = [said.split(",") for said in (address or {}).values()]
    towns = [named[-1].strip() for named in parts if len(named) > 1]
    pattern = "|".join(map(re.escape, filter(None, towns)))
    return re.compile(_BEHIND.format(pattern), re.IGNORECASE) if pattern else None
