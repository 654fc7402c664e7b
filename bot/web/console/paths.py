"""The console's own addresses, and which of them a visitor may be sent on to."""

import re
from urllib.parse import urlencode

# Nothing that a browser could take for another host: no second slash, no backslash, no control characters.
_OWN = re.compile(
    r"/(?:report(?:/people)?|reviews|orders|questions|unread|broadcasts(?:/[a-z0-9]{1,26})?|meetings|events(?:/[A-Za-z0-9][\w-]{0,39}(?:/edit)?)?|leads(?:/[a-z0-9]{1,26}(?:/(?:mark|teach))?)?)?(?:\?[\w.~!$&'()*+,;=:@/?%-]{0,2000})?",
    re.ASCII,
)
LEAD_ID = re.compile(r"[a-z0-9]{1,26}")


def is_own(path: str) -> bool:
    """Whether this is a page of the console."""
    return _OWN.fullmatch(path) is not None


def own_or_front(path: str) -> str:
    """This page of the console; the front page where it is none."""
    return path if is_own(path) else "/"


def lead_path(lead_id: str, **query: str) -> str:
    """A lead's page."""
    return f"/leads/{lead_id}" + (f"?{urlencode(query)}" if query else "")
