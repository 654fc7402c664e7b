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
_HOUR_AGAIN = re.compile(
    r"(?P<at>(?<!\w)(?:(?:at|by|for|around|until|till|ב?לשעה|בשעה|עד|סביב) |[בל]-?))\d{1,2}(?P<part>(?::\d\d)?"
    rf"(?: ?[ap]m| בערב| בצהריים)?)[ ]*[\n,.!]+\W*(?:{_BUT}(?!\w)\W*)+(?:(?:at|by|for|around|לשעה|בשעה|עד) |[בל]-?)?"
    r"(?P<now>\d{1,2}(?::\d\d)?)(?![\w:]| (?!pm|am|please|pls|בערב|בבקשה)\w)",
    re.IGNORECASE,
)
"""An hour that is corrected in the same breath ("for 7. no wait, 8"), and no number of anything."""
_RATHER = re.compile(
    r"(?:(?:sorry|oh|no|wait|actually|i mean(?:t)?|make (?:it|that)|לא|סליחה|רגע|בעצם|אה|התכוונתי|תעשו|שיהיה)\W+)*"
    r"(?:at |by |for |ל-?|ב-?|לשעה )?(?P<now>\d{1,2}(?::\d\d)?),? (?:and )?(?:not|instead of|rather than|ולא|לא|במקום) "
    r"(?:at |by |for |ל-?|ב-?|לשעה )?(?P<was>\d{1,2})(?:,? (?:please|pls|sorry|בבקשה|סליחה))*[.! ]*",
    re.IGNORECASE,
)
_WITHDRAWN = re.compile(
    r"(?:^|(?<=[.!\n] ))\W*(?:(?:and|so|ok(?:ay)?|also|please|then|can you|could you|אז|ו?גם|טוב|אוקיי?|אפשר)\W+)*"
    r"(?:add|throw in|plus|(?:i|we)(?:['’]?ll| will) (?:also )?(?:take|have|add)|ו?תוסי[פף][ויה]?|ו?נוסיף|להוסיף|ועוד|"
    r"ו?תביא[וי]?|ו?תשימ[וי]|ו?נקח גם|ו?ניקח גם)(?!\w)[^.!?;\n]*?[.,!;\n–-]+\s*"
    r"(?:(?:ah|oh|hmm+|wait|sorry|actually|no|on second thoughts?|בעצם|סליחה|רגע|אה+|לא)\W+)+"
    r"(?:no(?: need)?|never ?mind|scratch that|forget (?:it|that)|leave (?:it|that)(?: out)?|skip (?:it|that)|"
    r"don['’]?t(?: bother)?|"
    r"without|not needed|בלי(?: זה)?|לא צריך|לא צריכ(?:ה|ים)|לא|עזב[וי]?|עזוב|תעזב[וי]|לא משנה|אין צורך|תוותר[וי])"
    r"\W*(?:[,.;!\n–-]+\s*|$)",
    re.IGNORECASE,
)
"""What was to come beside, and is withdrawn in the same breath ("add 2 cokes. actually no, just the pies")."""
_CLOCK = 12
_MOST = 3
"""So often anybody changes their mind in one message."""


def say_corrected(words: str) -> str:
    """The words with each number as it was corrected to.

    >>> say_corrected("2 cokes\\nno 3 cokes\\nwait 4"), say_corrected("2 קולה, לא, 3")
    ('4 cokes', '3 קולה')
    >>> say_corrected("make that three margheritas not four"), say_corrected("2 cokes\\n3 salads")
    ('make that three margheritas', '2 cokes\\n3 salads')
    >>> say_corrected("add 2 cokes. actually no, just the pies"), say_corrected("תוסיפי קולה. בעצם בלי. רק סלט")
    ('just the pies', 'רק סלט')
    >>> say_corrected("add 2 cokes. no onion on one"), say_corrected("תוסיפו קולה. בעצם בלי בצל")
    ('add 2 cokes. no onion on one', 'תוסיפו קולה. בעצם בלי בצל')
    >>> say_corrected("make it 12 not 14. 5 with corn"), say_corrected("2 large at 7. no wait, 8")
    ('make it 12. 5 with corn', '2 large at 8')
    """
    words = _HOUR_AGAIN.sub(_say_hour, _leave_withdrawn_out(words))
    for _ in range(_MOST):
        said = _AGAIN.sub(lambda found: f"{found['now']} {found['thing']}", words)
        if said == words:
            break
        words = said
    return _NOT.sub(r"\g<now>", _BARE.sub(r"\g<now>", words))


def _leave_withdrawn_out(words: str) -> str:
    """The words without what is withdrawn, where anything is left of them."""
    left = _WITHDRAWN.sub("", words).strip()
    return left if left else words


def say_hour_corrected(words: str, hour: str) -> str:
    """The words with the hour that takes the place of the one that was told, where that is named as what it is not.

    >>> say_hour_corrected("make it 8 not 7", "19:00"), say_hour_corrected("8 במקום 7", "19:00")
    ('at 8', 'לשעה 8')
    >>> say_hour_corrected("make it 8 not 7", "20:30"), say_hour_corrected("8 cans not 7", "19:00")
    ('make it 8 not 7', '8 cans not 7')
    """
    found = _RATHER.fullmatch(words.strip())
    if not (found and hour) or int(found["was"]) % _CLOCK != int(hour.split(":")[0]) % _CLOCK:
        return words
    return f"{'לשעה' if re.search('[א-ת]', words) else 'at'} {found['now']}"


def _say_hour(found: re.Match[str]) -> str:
    part = found["part"] if not found["part"].startswith(":") else ""
    return f"{found['at']}{found['now']}{part}"
