"""What is said to be polite: hello, thanks, a nod, yes and no. Answered once, never a miss."""

import re
from datetime import timedelta

from conversations.contact.greeting import greet, pick_ways, show_menu
from conversations.dialogue.buttons import pick
from conversations.handoff.opening import answer_whether_there, is_waiting_for_person
from conversations.handoff.staff_hours import say_hours
from conversations.journey.model.answers import Button
from conversations.lead.reason import reason
from conversations.profile.part import Profile
from conversations.turn.turn import Turn
from conversations.understanding.intents import signals
from conversations.understanding.segments import is_question, split_acts
from conversations.wording.plain import plain
from conversations.wording.remembering import remembered

_NODS = frozenset(
    [
        "אוקיי",
        "אוקי",
        "אוקיייי",
        "סבבה",
        "בסדר",
        "מעולה",
        "אחלה",
        "יופי",
        "ok",
        "okay",
        "k",
        "great",
        "cool",
        "fine",
        "good",
        "perfect",
    ]
)
_SAME_TALK = timedelta(hours=3)
"""Who says hello so soon after the greeting has not come back."""
_INVITATIONS = frozenset({"touch", "answer", "offer"})
_WAVERS = re.compile(r"(?:אולי|יכול להיות|נראה|maybe|perhaps|possibly)[\s.!…]*", re.IGNORECASE)
_THANKS = re.compile(r"(?<!\w)(?:תודה|thanks|thank you|thx|ty)(?!\w)", re.IGNORECASE)
_BLESSES = re.compile(r"(?<!\w)(?:לילה טוב|שבוע טוב|good ?night)(?!\w)", re.IGNORECASE)
"""What greets who comes, and blesses who was talking."""
_LAUGH = re.compile(r"[חה]{2,}|(?:ha|he){2,}h?|l+o+l+")


def say_hello(turn: Turn, words: str) -> bool:
    """A greeting and nothing more. The first one brings the greeting with the next steps."""
    if not signals.greets(words) or (turn.lead.dialogue.greeted_at and _BLESSES.search(words)):
        return False
    say_hello_back(turn)
    return True


def say_hello_back(turn: Turn) -> None:
    """The greeting, once; later a hello and what can be asked; to who waits for a person: they are not forgotten."""
    if turn.lead.dialogue.greeted_at is None:
        greet(turn)
    elif (handoff := turn.lead.handoff.open) and not (handoff.gravity == "question" and handoff.sorry_at):
        answer_whether_there(turn)
    elif turn.now - turn.lead.dialogue.greeted_at < _SAME_TALK:
        if turn.lead.dialogue.said.kind != "hello":
            turn.reply("hello", turn.phrase("hello_back"), reason("hello"))
    elif turn.lead.dialogue.said.kind != "hello":
        texts = turn.journey.texts
        turn.reply("hello", turn.say(texts.hello_again), reason("hello"), pick_ways(turn))


_KIND = re.compile("[🙏❤💛💙💚💜🧡🤍🖤💖💕💗💞😍🥰😘🤗👍👌✅💯🙌👏😊🙂☺😀😃😄😁😆😂🤣👎❌🌹💐🌷]")
"""What thanks, agrees or smiles by itself."""


_LAUGHS = re.compile(r"[\s😂🤣😆😄😃😁]+")


def start_over(turn: Turn, words: str) -> bool:
    """START or the like from one who never left: where to begin."""
    if turn.lead.dialogue.greeted_at is None or not signals.returns(words):
        return False
    show_menu(turn, turn.journey.texts.menu, reason("start"))
    return True


def answer_nod(turn: Turn, words: str) -> bool:
    """Thanks, a plain no, a laugh or nothing but emoji; once is enough of an answer."""
    if turn.lead.dialogue.greeted_at is None:
        return False
    if signals.says_no(words) and any(map(str.isalpha, words)):
        return _take_no(turn)
    if not plain(words) and not (_KIND.search(words) or "?" in words):
        return True  # a dancer or a flame is nothing to be thanked for
    if _WAVERS.fullmatch(words.strip()):
        return _take_no(turn, "maybe_heard")
    if _only_thanks(words):
        if turn.lead.dialogue.said.kind != "thanks":
            turn.reply("thanks", say_thanks(turn), reason("nod"))
        return True
    if _LAUGH.fullmatch(plain(words)) or _LAUGHS.fullmatch(words):
        if turn.lead.dialogue.said.kind not in ("laugh", "thanks", "nod"):
            turn.reply("laugh", turn.phrase("laugh"), reason("nod"))
        return True
    if signals.thanks(words) or signals.says_no(words) or _is_a_nod(words):
        if turn.lead.dialogue.said.kind != "thanks":
            turn.reply("thanks", say_thanks(turn), reason("nod"))
        return True
    return False


def _only_thanks(words: str) -> bool:
    """Whether a few words begin with thanks and turn to nothing else.

    >>> _only_thanks("תודה לכם, שבוע טוב"), _only_thanks("thanks but no"), _only_thanks("thanks, where is it?")
    (True, False, False)
    """
    most = _BLESSED if _WISHES.search(words) else _FEW
    is_short = len(words.split()) <= most and not any(map(is_question, split_acts(words)))
    return is_short and _THANKS.match(words) is not None and not _TURNS.search(words)


_FEW, _BLESSED = 5, 9
_WISHES = re.compile(
    r"(?<!\w)(?:have an? \w+ (?:day|evening|night|weekend|week|one)|"
    r"(?:יום|ערב|לילה|שבוע|סופש) (?:טוב|נעים|מקסים|נפלא))(?!\w)",
    re.IGNORECASE,
)
_TURNS = re.compile(
    r"\d|(?<!\w)(?:אבל|לא|רק|עוד|כן|but|no|not|only|just|yes|ok|please|i|we|\w+n't|אני|אנחנו|יום|ביום)(?!\w)",
    re.IGNORECASE,
)


def _take_no(turn: Turn, phrase: str = "decline") -> bool:
    """A no or a maybe and nothing more is no thanks: it is taken as it is."""
    if turn.lead.dialogue.said.kind not in (phrase, "thanks", "nod"):
        turn.reply(phrase, turn.phrase(phrase), reason("nod"))
    return True


def answer_act_of_nod(turn: Turn) -> bool:
    """They heard what was said, and ask nothing."""
    if turn.lead.dialogue.said.kind != "nod":
        turn.reply("nod", say_nod(turn), reason("nod"))
    return True


def say_nod(turn: Turn) -> str:
    """What is said to an "ok": nothing is great to who was let down."""
    return turn.phrase("nod_waiting" if turn.lead.handoff.is_grieved() else "nod")


@remembered
def _is_a_nod(words: str) -> bool:
    return not (plain(words) or "?" in words)


_TAKEN_UP = (
    "answer", "noted", "request", "waiting", "asked_staff", "handoff", "heard", "hold_on", "resolved", "event",
)  # fmt: skip
"""After these "fine, thanks" says that they read it, and chooses nothing."""
_NODDING = re.compile(
    r"\W*(?:(?:m+h*m*|h+m+|ah+|oh|uh+|right|well|אה+|אממ*|טוב|או)\W+)?"
    r"(?:ok(?:ay)?|i see|i understand|got it|gotcha|right|makes sense|noted|understood|whatever(?: you say)?|"
    r"הבנתי(?: אותך)?|אוקיי?|ברור|הבנו|מובן|מה שתגידו)\W*",
    re.IGNORECASE,
)
_NODDED = re.compile(r"\W*(?:ok(?:ay)?|אוקיי?)\W*", re.IGNORECASE)


def hear_nod(turn: Turn, words: str) -> bool:
    """ "Ah, I see" to what was answered or passed on is a nod; a bare "ok" may choose, and is heard as that."""
    if turn.lead.dialogue.said.kind not in _TAKEN_UP or _NODDED.fullmatch(words):
        return False
    return _NODDING.fullmatch(words) is not None and answer_act_of_nod(turn)


def take_yes(turn: Turn, words: str) -> bool:
    """Yes to the one thing on offer, or to what was invited to; "ok" to an answer is no more than a nod."""
    talk = turn.lead.dialogue
    if not talk.choices or not signals.says_yes(words):
        return False
    first = turn.journey.buttons.get(talk.choices[0].id)
    was_invited = talk.said.kind in _INVITATIONS and first and (first.handoff or first.link)
    is_nod = plain(words).split()[:1] and plain(words).split()[0] in _NODS
    if _THANKS.search(words) and talk.said.kind in _TAKEN_UP:
        turn.reply("thanks", say_thanks(turn), reason("nod"))
        return True
    if talk.said.kind in (*_TAKEN_UP, "nod", "thanks") and is_nod:
        return answer_act_of_nod(turn)
    if (len(talk.choices) == 1 and not _is_of_before(turn, first)) or was_invited:
        return pick(turn, talk.choices[0].id)
    if is_waiting_for_person(turn) or turn.lead.handoff.is_asked_to("request_call"):
        calls = turn.lead.handoff.is_asked_to("request_call")
        told = turn.phrase("waiting_yes_call" if calls else "waiting_yes", hours=say_hours(turn))
        turn.reply("waiting", told, reason("waits"))
    elif talk.said.kind != "menu":
        show_menu(turn, turn.journey.texts.menu, reason("yes"))
    return True


def _is_of_before(turn: Turn, offered: Button | None) -> bool:
    """Whether a person was offered under an older message: the yes is to what was said since."""
    talk = turn.lead.dialogue
    last, listed = talk.last_outbound_at, talk.listed_at
    return bool(offered and offered.handoff and last and (listed is None or listed < last))


_SORROWS = ("grieving", "hard_time", "ill")
_LASTS = timedelta(days=7)


def say_thanks(turn: Turn) -> str:
    """What is said upon thanks: quietly to who told of a loss or a hard time these days."""
    feeling = turn.lead[Profile].traits.get("feeling")
    is_sad = feeling is not None and feeling.value in _SORROWS and turn.now - feeling.at <= _LASTS
    return turn.phrase("thanks_in_sorrow") if is_sad else turn.say(turn.journey.texts.thanks)
