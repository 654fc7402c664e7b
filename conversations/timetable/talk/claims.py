"""What somebody has heard to be had here ("my daughter tells me you teach the waltz, is that correct?"). Pure."""

import re

from conversations.wording.plain import plain
from conversations.wording.remembering import remembered
from conversations.wording.said import read_said, whole

_SAID = read_said(__package__, "claims")
_TAGS, _POLITE = (whole(_SAID[key]) for key in ("tags", "polite"))
_REPORTED = re.compile(rf"(?<!\w)(?:{_SAID['reported']})(?: ?ש(?=[א-ת])|(?!\w))", re.IGNORECASE)


@remembered
def find_claim(words: str) -> str:
    """What is claimed, in plain words; "" where nothing is.

    >>> find_claim("My daughter Ruth tells me you teach the waltz. Is that correct?")
    'you teach the waltz'
    >>> find_claim("שמעתי שיש אצלכם ואלס. זה נכון?"), find_claim("you teach the waltz")
    ('יש אצלכם ואלס', '')
    """
    said = words.replace("’", "'")
    if not (_REPORTED.search(said) or _TAGS.search(said)):
        return ""
    for pattern in (_TAGS, _REPORTED, _POLITE):
        said = pattern.sub(" ", said)
    return plain(said)
