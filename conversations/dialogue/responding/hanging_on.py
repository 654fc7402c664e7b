"""Questions that hang on what was just answered: "so it's two hours?", "to the courier too?", "do we have to book?"."""

import re
from collections.abc import Iterator

from conversations.answers.asked.said import are_alike, find_said_of, list_said, list_words
from conversations.answers.giving import give_answer, say_again
from conversations.answers.now import asks_now
from conversations.answers.offered.facts import AnswerGiven
from conversations.dialogue.heard.following import find_latest
from conversations.journey.model.answers import Variant
from conversations.lead.reason import reason
from conversations.turn.turn import Turn
from conversations.understanding.intents.rarity import rate_word
from conversations.understanding.phrases import words_of
from conversations.understanding.segments import is_question

_FEW, _SHORT, _LONGEST = 4, 9, 14
"""Words of a fragment, of a question whether one must book, and of one that makes sure of what was said."""
_MAKES_SURE = re.compile(
    r"^\W*(?:(?:ok|okay|oh|ah|wait|hm+|אה|אוקיי?|רגע)\W+)*"
    r"(?:so|meaning|you mean|that means|which means|ו?אז|כלומר|ז[\"״]א|זאת אומרת|הכוונה|זה אומר)(?!\w)"
    r"|(?<!\w)(?:right|correct|yes|yeah|נכון|לא|כן)\?+\W*$",
    re.IGNORECASE,
)
_MUST_BOOK = re.compile(
    r"(?<!\w)(?:(?:do|must|should|can|could) (?:i|we|you|one) (?:just |simply |have to |need to |also |rather )*"
    r"(?:book|sign up|register|reserve|rsvp|tell (?:you|anyone)|show up|turn up|walk in|come by)|"
    r"(?:is|need) (?:a )?(?:booking|registration|reservation|ticket)s?|just (?:show|turn) up|"
    r"(?:צריך|צריכים|צריכה|חייב(?:ים|ת)?|חובה|אפשר|מספיק) (?:פשוט |גם |בכלל )*"
    r"(?:להירשם|לשריין|להזמין מקום|להודיע|כרטיס|הרשמה|לבוא(?! ל)|להגיע(?! ל))|פשוט (?:באים|מגיעים|לבוא|להגיע))(?!\w)",
    re.IGNORECASE,
)
_TICKET = re.compile(
    r"(?<!\w)(?:ticket|register|sign up|no need to book|[לה]?כרטיס|נרשמים|הרשמה)(?!\w)", re.IGNORECASE
)
_LEADS = re.compile(
    r"^\W*(?:and|but|also|or|even|ו?גם|ו?אפילו|או|רק)(?!\w)|^\W*(?:to|with|for|on|in|at|from|by)(?!\w)|^\W*ו?(?:עם|בלי)(?!\w)|"
    r"(?<!\w)(?:too|as well|גם)\W*$",
    re.IGNORECASE,
)
"""How a fragment begins, or ends, that puts something in the place of what was asked."""
_NEAR, _PLAIN = 0.15, 0.6
"""How near a variant's wordings must come to a fragment, but where the word itself says plainly what it is about."""
_TELLING, _SAID, _CERTAIN = 0.3, 0.35, 0.85
"""How telling the word must be that a fragment turns on, and what is made sure of; how sure an answer must be that is
asked for whatever was answered before."""


def hear_hanging(turn: Turn, words: str) -> bool:
    """Answer a question that says only half by what was just answered; False where nothing speaks to it."""
    if turn.lead.dialogue.said.kind != "answer" or not is_question(words) or turn.lead.handoff.is_grieved():
        return False
    if asks_now(words):  # what was said before is no answer to it: the hours and the moment are
        return False
    return _tell_of_ticket(turn, words) or _make_sure(turn, words) or _tell_of_fragment(turn, words)


def _tell_of_ticket(turn: Turn, words: str) -> bool:
    """Whether one must book for what was just told of, where that says how one does."""
    if len(words.split()) > _SHORT or not _MUST_BOOK.search(words):
        return False
    told = next((one for one in list_said(turn, 1) if _TICKET.search(one)), None)
    return _say_again(turn, told)


def _make_sure(turn: Turn, words: str) -> bool:
    """What was said is said again to who makes sure of it, where nothing else is asked."""
    if len(words.split()) > _LONGEST or not _MAKES_SURE.search(words) or _is_certain(turn, words):
        return False
    return _say_again(turn, find_said_of(turn, words, _SAID))


def _say_again(turn: Turn, told: str | None) -> bool:
    if told is None:
        return False
    say_again(turn, told, turn.lead.dialogue.said.about)
    return True


def _tell_of_fragment(turn: Turn, words: str) -> bool:
    """What the last answer has to say of the one thing that a fragment names."""
    about = find_latest(turn)
    named = [word for word in words_of(_LEADS.sub(" ", words)) if rate_word(word) >= _TELLING]
    if about is None or len(words.split()) > _FEW or len(named) != 1 or not _LEADS.search(words):
        return False
    if _is_certain(turn, words):
        return False
    near = {one.name: one.near for one in turn.playbook.reader.compare(words)}
    spoken = {at: near.get(f"{about}/{at}", 0.0) for at in _list_speaking(turn, about, named[0])}
    best = max(spoken, key=lambda at: spoken[at], default=None)
    if best is None or (spoken[best] < _NEAR and rate_word(named[0]) < _PLAIN):
        return _say_again(turn, find_said_of(turn, words, _SAID))
    told = turn.say(turn.journey.answers[about].variants[best].reply)
    give_answer(turn, AnswerGiven(about, max(spoken[best], 0.0), None), reason("asked_of_it"), told=told)
    return True


def _is_certain(turn: Turn, words: str) -> bool:
    """Whether words ask for something else by themselves, whatever was answered before them."""
    best = turn.playbook.reader.read(words).best
    is_other = best is not None and best.label.kind == "answer" and best.label.name != find_latest(turn)
    return is_other and best is not None and best.score >= _CERTAIN


def _list_speaking(turn: Turn, about: str, word: str) -> list[int]:
    """The variants of an answer that are asked for with a word, and that anybody may read."""
    variants = enumerate(turn.journey.answers[about].variants)
    free = ((at, one) for at, one in variants if not (one.when or one.counts or one.days))
    return [at for at, one in free if any(are_alike(word, said) for said in _list_asking(one))]


def _list_asking(variant: Variant) -> Iterator[str]:
    for phrases in (*variant.asks.values(), *variant.examples.values()):
        for phrase in phrases:
            yield from list_words(phrase)
