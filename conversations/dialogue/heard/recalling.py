"""Who asks what somebody of the staff said reads it again, as it stands in the talk."""

import re

from conversations.lead.reason import reason
from conversations.turn.turn import Turn

_WHAT_SAID = re.compile(
    r"(?<!\w)(?:ו?(?:מה|כמה(?: זמן)?|מתי|לאן|איפה) (?:\w+ )?(?:[א-ת]+ )?(?:אמרה|אמר|אמרו|כתבה|כתב|כתבו|הבטיחה|הבטיח)|"
    r"(?:what|when|where|how (?:long|much|many)) (?:did|does|has) (?:\w+ )?(?:he|she|they|[A-Za-z]+) (?:say|said|"
    r"write|promise)|"
    r"what (?:he|she|they) said)(?!\w)",
    re.IGNORECASE,
)
_SHORT = 16  # words of such a question


def tell_what_staff_said(turn: Turn, words: str) -> bool:
    """Quote the last words of staff to who asks for them; False where words ask for something else, or there are none.

    >>> bool(_WHAT_SAID.search("כמה זמן יעל אמרה?")), bool(_WHAT_SAID.search("what did Yael say?"))
    (True, True)
    """
    if len(words.split()) > _SHORT or not _WHAT_SAID.search(words):
        return False
    said = next((line.text for line in reversed(turn.lead.dialogue.recent) if line.by == "staff"), None)
    if not said:
        return False
    turn.reply("recap", turn.phrase("staff_said", answer=said), reason("recap"))
    return True
