"""What a journey calls its trial class, and whether words want one. Pure."""

import re

from conversations.understanding.intents.cues import compile_phrases
from conversations.understanding.phrases import words_of
from conversations.understanding.segments import split_acts
from conversations.wording.remembering import remembered
from conversations.wording.said import read_said, whole

_SAID = read_said(__package__, "said")
_WANTS, _TRIES, _ASKS_OF, _NO_TRIAL = (whole(_SAID[key]) for key in ("wants", "tries", "asks_of", "no_trial"))
_OTHER, _ASKS_PRICE_OF = whole(_SAID["other"]), whole(_SAID["asks_price_of"])
_JOINED = re.compile(r"(?<!\w)(?:[ולבהש]{1,2})(?=(?:שיעור ה?)?(?:ניסיון|נסיון|התנסות|היכרות))")


class TrialWords:
    """The names a journey has for its trial class."""

    def __init__(self, called: tuple[str, ...]) -> None:
        self._named = compile_phrases(called)
        self.wants = remembered(self._wants)
        self.names = remembered(self._names)

    def _names(self, words: str) -> bool:
        """Whether it is spoken of at all."""
        said = " ".join(words_of(_JOINED.sub("", _NO_TRIAL.sub(" ", words.replace("־", "-")))))
        return self._named.search(said) is not None

    def _wants(self, words: str) -> bool:
        """Whether one is wanted: it is named beside a wish, or the verb is; who only asks about it wants none yet."""
        if _OTHER.search(words):
            return False
        return any(self._wants_part(part) for part in split_acts(words) or [words])

    def _wants_part(self, part: str) -> bool:
        if _TRIES.search(part) and not _ASKS_PRICE_OF.search(part):
            return True
        return not _ASKS_OF.search(part) and self._names(part) and _WANTS.search(part) is not None
