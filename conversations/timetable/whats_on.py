"""Whether it is asked what there is at all on a day, and not of the one class that was talked of. Pure."""

from conversations.wording.remembering import remembered
from conversations.wording.said import read_said, whole

_ASKS = whole(f"(?:{read_said(__package__, 'whats_on')['asks']})\\w*")


@remembered
def asks_whats_on(words: str) -> bool:
    """Whether words ask what is on.

    >>> asks_whats_on("so salsa is out. what do you have on sunday"), asks_whats_on("ומה יש לכם ביום ראשון?")
    (True, True)
    >>> asks_whats_on("what time is it on sunday?"), asks_whats_on("is there salsa on Sunday?")
    (False, False)
    """
    return _ASKS.search(words.casefold()) is not None
