"""Who wants an answer though they ask no question in form."""

import re

_SEEKS = re.compile(
    r"(?<!\w)(?:(?:i )?(?:don'?t|do not) want to be (?:the|too|a)|"
    r"(?:i'?m|i am) (?:worried|afraid) (?:that|it|i'?ll)|"
    r"(?:אני )?לא רוצה להיות ה|חוששת? ש|מקווה שלא|doable|possible|feasible|"
    r"(?:please|pls|plz) (?:send|give|check|add|make|confirm|let|arrange)|(?:ת|)שלחו(?: לי| לנו)?|תוסיפו|תבדקו|"
    r"תעדכנו|תסדרו|ת?כתבו לי|תציעו|תכינו|(?:write|draft|make) (?:me|us)|"
    r"(?:i'?m|so i'?m|i am) asking|need (?:an? )?(?:answer|"
    r"to know)|אפשרי|ריאלי|מתאפשר|אני שוא[לו]ת?|שואלת? (?:כי|בשביל|רק))(?!\w)",
    re.IGNORECASE,
)


def seeks_answer(words: str) -> bool:
    """Whether words want an answer though they are no question in form ("so I'm asking").

    >>> seeks_answer("trays plus a sealed one. doable?"), seeks_answer("thanks for asking")
    (True, False)
    """
    return _SEEKS.search(words) is not None
