"""Whether words tell what happened: a day in them is none on which somebody would come. Pure."""

from conversations.understanding.segments import is_question, split_acts
from conversations.wording.remembering import remembered
from conversations.wording.said import read_said, whole

_PAST = whole(read_said(__package__, "past")["past"])


@remembered
def tells_past(words: str) -> bool:
    """Whether a sentence tells what happened before.

    >>> tells_past("i stepped on three people thursday"), tells_past("הייתי שם בשני"), tells_past("we went on Sunday")
    (True, True, True)
    >>> tells_past("i wanted thursday"), tells_past("רציתי את שני"), tells_past("I finish at seven on Monday")
    (False, False, False)
    """
    return not is_question(words) and _PAST.search(words) is not None


def leave_past_out(words: str) -> str:
    """What is left of words without the sentences that tell what happened before.

    >>> leave_past_out("Sunday is fine. i fell last thursday")
    'Sunday is fine.'
    """
    return " ".join(part for part in split_acts(words) if not tells_past(part))
