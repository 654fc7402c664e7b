"""Good news of theirs, told beside what they ask or order: it is congratulated on before anything else."""

import re

from conversations.lead.reason import reason
from conversations.profile.learning import learn_from_act
from conversations.turn.replying import HEARD
from conversations.turn.turn import Turn
from conversations.understanding.segments import is_question, split_acts
from conversations.wording.remembering import remembered
from conversations.wording.said import read_said, whole

_SAID = read_said(__package__, "news")
_NEWS, _NOT_NEWS = whole(_SAID["news"]), whole(_SAID["not_news"])
_CONGRATULATED = re.compile(r"congratulat|mazal|מזל טוב|בשעה טובה|איזה כיף|lovely|wonderful", re.IGNORECASE)


def congratulate(turn: Turn, words: str) -> None:
    """Say a good word for what they tell beside something that was taken up; nothing where one was said."""
    if not tells_good_news(words) or not turn.has_replied() or turn.lead.handoff.is_grieved():
        return
    if _CONGRATULATED.search(turn.gathered_text()):
        return
    learn_from_act(turn, "good_news", words)
    turn.reply("heard", turn.phrase("told_good_news"), reason("told_something"), place=HEARD)


@remembered
def tells_good_news(words: str) -> bool:
    """Whether a part of a message tells of something good that happened to them.

    >>> tells_good_news("how much is a family pie? I just got engaged btw!!"), tells_good_news("רוצים 2, נולד לנו בן!!")
    (True, True)
    >>> tells_good_news("when we got married we ate at yours"), tells_good_news("I didn't pass my test")
    (False, False)
    """
    parts = (part for part in split_acts(words) if not is_question(part))
    return any(_NEWS.search(part) and may_be_news(part) for part in parts)


@remembered
def may_be_news(words: str) -> bool:
    """Whether nothing in words says that it is hoped for, supposed, of somebody else's past, or went wrong."""
    return _NOT_NEWS.search(words) is None
