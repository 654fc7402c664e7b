"""Whether the time that was named just before is free, which is asked of no price and of no place."""

import re

_FREE = re.compile(
    r"^\W*(?:(?:ok(?:ay)?|so|and|אז) )?(?:(?:is (?:it|that|this|the (?:day|date|slot))|are you|will it be) )?(?:still )?"
    r"(?:free|available|open|possible|vacant)(?: then| by then)?\W*$|"
    r"^\W*(?:אז )?(?:זה |יש )?(?:עדיין )?(?:פנוי|אפשרי|זמין|אפשר|מקום|תאריך פנוי)(?: אז)?\W*$",
    re.IGNORECASE,
)


def asks_if_free(words: str) -> bool:
    """Whether nothing else is asked.

    >>> asks_if_free("is it free?"), asks_if_free("פנוי?"), asks_if_free("is delivery free?")
    (True, True, False)
    """
    return _FREE.match(words) is not None
