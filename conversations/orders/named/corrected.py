"""A number that is corrected in the same breath: "2 cokes. no, 3", "three large, not four"."""

import re

from conversations.orders.cues.numbers import PATTERN

_BUT = r"(?:no|nope|wait|sorry|actually|oops|i mean|make (?:it|that)|rather|לא|רגע|בעצם|סליחה|אופס|התכוונתי)"
_NUMBER = rf"(?<![\w:.])(?:{PATTERN})(?![\w:]|\.\d)"
_AGAIN = re.compile(
    rf"(?P<was>{_NUMBER}) (?P<thing>[^\W\d]+(?: [^\W\d]+)?)[ ]*[\n,.!]+\W*(?:{_BUT}(?!\w)\W*)+"
    rf"(?P<now>{_NUMBER})(?: (?P=thing))?(?=\W*(?:[\n.!]|$))",
    re.IGNORECASE,
)
_NOT = re.compile(
    rf"(?P<now>{_NUMBER} [^\W\d]+(?: [^\W\d]+)?)[ ,]+(?:and )?(?:not|ולא|לא|instead of|במקום) (?:the )?"
    rf"{_NUMBER}(?=\W*(?:[\n.!,]|$))",
    re.IGNORECASE,
)
_BARE = re.compile(
    r"(?P<now>(?<!\w)(?:make (?:it|that|them|the order)|let['’]?s (?:do|say|make it)|ת?עשו|תעשי|תעשה|נעשה|שיהי[הו])"
    rf" {_NUMBER})[ ,]+(?:and )?(?:not|ולא|לא|instead of|rather than|במקום) (?:the )?{_NUMBER}"
    r"(?=\W*(?:[\n.!,:;–-]|$)|,?\s+(?:and|plus|also|please|pls|with|בבקשה|ו[א-ת]+)(?!\w))",
    re.IGNORECASE,
)
"""The same of what was named before ("make it 12 not 14")."""
_MOST = 3
"""So often anybody changes their mind in one message."""


def say_corrected(words: str) -> str:
    """The words with each number as it was corrected to.

    >>> say_corrected("2 cokes\\nno 3 cokes\\nwait 4"), say_corrected("2 קולה, לא, 3")
    ('4 cokes', '3 קולה')
    >>> say_corrected("make that three margheritas not four"), say_corrected("2 cokes\\n3 salads")
    ('make that three margheritas', '2 cokes\\n3 salads')
    >>> say_corrected("make it 12 not 14. 5 with corn")
    'make it 12. 5 with corn'
    """
    for _ in range(_MOST):
        said = _AGAIN.sub(lambda found: f"{found['now']} {found['thing']}", words)
        if said == words:
            break
        words = said
    return _NOT.sub(r"\g<now>", _BARE.sub(r"\g<now>", words))
