"""Whether words close an order as if all were done, whatever stands beside it. Pure."""

import re

from conversations.orders.cues.patterns import read_patterns
from conversations.wording.remembering import remembered

_SENTENCES = re.compile(r"(?<=[?!.\n])\s*")


@remembered
def says_all_set(words: str) -> bool:
    """Whether they confirm it, say that it is all, or that nothing changes any more; to ask it is no such thing.

    >>> says_all_set("great, that's the lot. Dana 050 555 0100"), says_all_set("מאשר את ההזמנה, תאחלו לנו בהצלחה")
    (True, True)
    >>> says_all_set("that's it?"), says_all_set("that's all wrong"), says_all_set("תאשרו")
    (False, False, False)
    """
    told = (one for one in _SENTENCES.split(words) if one and not one.rstrip().endswith("?"))
    return any(read_patterns("all_set")["all_set"].search(one) for one in told)
