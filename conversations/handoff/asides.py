"""What stands where a question would, and asks nothing of staff: questions announced, a word on the rain. Pure."""

from typing import Literal

from conversations.wording.plain import plain
from conversations.wording.remembering import remembered
from conversations.wording.said import read_said, whole

_SAID = read_said(__package__, "asides")
_ANNOUNCES, _WEATHER = whole(_SAID["announces"]), whole(_SAID["weather"])


@remembered
def find_aside(words: str) -> Literal["ask_away", "weather"] | None:
    """The phrase that meets words which ask nothing; None where they do ask something.

    >>> find_aside("I have a few small questions before I sign up"), find_aside("יש לי כמה שאלות קטנות לפני")
    ('ask_away', 'ask_away')
    >>> find_aside("What a wind tonight"), find_aside("איזה גשם היום"), find_aside("can I ask you something?")
    ('weather', 'weather', 'ask_away')
    >>> find_aside("I have a question about parking"), find_aside("יש לי שאלה על חניה")
    (None, None)
    """
    said = plain(words)
    if _ANNOUNCES.fullmatch(said):
        return "ask_away"
    return "weather" if _WEATHER.fullmatch(said) else None
