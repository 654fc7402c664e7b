"""Two automatic answerers would write to each other for ever: what is repeated for the third time is met with silence.

An away message that holds a question, say, is answered, which brings the away message. People are told of it once.
"""

import re
from datetime import timedelta
from hashlib import sha256
from typing import Literal

from conversations.bursts.part import Bursts, Repeated
from conversations.handoff.opening import call_quietly
from conversations.hours.lately import is_lately
from conversations.lead.reason import reason
from conversations.timeline.facts import Held
from conversations.turn.effects import Send
from conversations.turn.turn import Turn
from conversations.understanding.intents import signals
from conversations.wording.remembering import remembered

_Of = Literal["heard", "said", "begun", "returned"]
_MINUTES = timedelta(minutes=10)
_TWICE = 2
_MOST = 40  # answers within the same minutes: nobody reads so many
_KEPT = 20
_LOOKED_AT = 400
_LONG = 5  # words of a text that may be an automatic one
_BEGINNING = 7  # words by which something the bot said is known again, whatever is written below it
_NUMBERED = re.compile(r"\S*\d\S*")
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]")
_SIGNS = re.compile(r"[^\w\s]+")
_MARKS = re.compile("[\u200e\u200f]")
ECHO = reason("echo")


def falls_silent(turn: Turn, words: str, *, may_repeat: bool = False) -> bool:
    """Whether words were answered twice within minutes already; then nothing is said, and people are told once.

    A number, a yes and a no mean something else each time. `may_repeat`: what people do say again and again, until they
    have said it far too often.
    """
    is_heard = not may_repeat and _is_heard_again(turn, words)
    if not (_comes_back(turn, words) or is_heard or _is_flooded(turn)):
        return False
    _go_silent(turn, words, "")
    return True


def close(turn: Turn, words: str, *, may_repeat: bool = False) -> None:
    """End the reply to words: it goes out, unless the same went out twice within minutes. `may_repeat`: see above.

    Who moves a class three times is told so three times.
    """
    text = turn.gathered_text()
    if text and not (may_repeat or turn.gathers_news()) and _count(turn, "said", text) >= _TWICE:
        turn.drop()
        _go_silent(turn, words, text)
        return
    turn.close()
    if any(isinstance(effect, Send) for effect in turn.effects):
        _note_answer(turn, words, text)


def _go_silent(turn: Turn, words: str, text: str) -> None:
    """Each repetition makes the silence last longer."""
    _keep(turn, "said", text)
    _keep(turn, "heard", words)
    turn.hold(Held(text), ECHO)
    call_quietly(turn, ECHO, words)


def _is_heard_again(turn: Turn, words: str) -> bool:
    return _count(turn, "heard", words) >= _TWICE and not (signals.says_yes(words) or signals.says_no(words))


def _comes_back(turn: Turn, words: str) -> bool:
    """Whether it is, for the second time within minutes, what the bot itself said: all that it says would come back."""
    if not _count(turn, "begun", _beginning(words)):
        return False
    _keep(turn, "returned", "returned")
    return _count(turn, "returned", "returned") >= _TWICE


@remembered
def _beginning(text: str) -> str:
    """How a text begins; "" for one that is short enough to be anybody's."""
    first = _MARKS.sub("", text[:_LOOKED_AT]).split()[:_BEGINNING]
    return " ".join(first) if len(first) >= _LONG else ""


def _is_flooded(turn: Turn) -> bool:
    kept = turn.lead[Bursts]
    return is_lately(turn.now, kept.since, _MINUTES) and kept.answers >= _MOST


def _note_answer(turn: Turn, words: str, text: str) -> None:
    _keep(turn, "heard", words)
    _keep(turn, "said", text)
    _keep(turn, "begun", _beginning(text))
    kept = turn.lead[Bursts]
    if not is_lately(turn.now, kept.since, _MINUTES):
        kept.since, kept.answers = turn.now, 0
    kept.answers += 1


def _count(turn: Turn, of: _Of, text: str) -> int:
    digest = _digest(text)
    for one in turn.lead[Bursts].repeated:
        if one.digest == digest and one.of == of and is_lately(turn.now, one.at, _MINUTES):
            return one.count
    return 0


def _keep(turn: Turn, of: _Of, text: str) -> None:
    digest, kept = _digest(text), turn.lead[Bursts]
    if not digest:
        return
    count = _count(turn, of, text) + 1
    others = [one for one in kept.repeated if (one.of, one.digest) != (of, digest)]
    fresh = [one for one in others if is_lately(turn.now, one.at, _MINUTES)]
    kept.repeated = [*fresh, Repeated(of, digest, turn.now, count)][-_KEPT:]


@remembered
def _digest(text: str) -> str:
    """The same for texts that differ in signs and pictures only, and for longer ones that differ in numbers: a time of
    day, a ticket's. "" for what is all numbers."""
    plain = _UNSEEN.sub("", text[:_LOOKED_AT].casefold())
    if len(plain.split()) >= _LONG:
        plain = _NUMBERED.sub("", plain)
    plain = " ".join(_SIGNS.sub(" ", plain).split())
    if not any(sign.isalpha() for sign in plain):
        return ""
    return sha256(plain.encode("utf-8", "surrogatepass")).hexdigest()[:12]
