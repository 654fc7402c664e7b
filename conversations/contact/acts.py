"""Who is asking and who is answering: asked of us, told by them."""

import re
from collections.abc import Mapping

from conversations.consent.opt_out import refuse
from conversations.contact.greeting import greet
from conversations.contact.names import find_told_name
from conversations.handoff.opening import keep_waiting
from conversations.lead.reason import reason
from conversations.profile.noting import name_told
from conversations.profile.patterns import find_their_name
from conversations.timeline.names import name_of
from conversations.turn.acts import Act
from conversations.turn.capability import ActHandler
from conversations.turn.dispatch import Dispatch
from conversations.turn.replying import HELP
from conversations.turn.turn import Turn
from conversations.wording.times import say_day

_OCCASIONS = frozenset({"birthday"})
_FIRST_LINES = 3  # after so many lines nobody is asked what they come for


def _tell_what_we_are(turn: Turn, act: Act) -> bool:
    person = next(
        (name for name in turn.journey.texts.menu_buttons if turn.journey.buttons[name].handoff), None
    )
    choices = turn.choices((person,)) if person and not turn.lead.handoff.open else ()
    turn.reply("who", turn.phrase(_name_asked(act)), reason("asked_who"), choices)
    return True


def _name_asked(act: Act) -> str:
    """The words that answer it: to "are you a person?" and to "are you a bot?" the same truth is a no and a yes."""
    if act.name != "ask_bot" or not _HUMAN.search(act.words):
        return act.name
    return "ask_which" if _BOT.search(act.words) else "ask_human"


def _tell_source(turn: Turn, act: Act) -> bool:
    """Where their number came from, on which day, what they agreed to, and how to be removed: the truth as kept."""
    contact, lead, zone = turn.lead.contact, turn.lead, turn.playbook.zone
    wrote_first = contact.source in {channel.value for channel in turn.given.channels}
    name = (
        "source_list"
        if contact.imported
        else "source_wrote"
        if wrote_first or not contact.source
        else "source_form"
    )
    name = "source_form_plain" if contact.source == "form" and name == "source_form" else name
    shown = name_of("source", contact.source or "unknown", turn.language, turn.journey)
    day = say_day(lead.created_at, zone)
    told = turn.phrase(name, date=day, source=shown)
    agreed = next((given for given in reversed(lead.consent.ledger) if given.marketing), None)
    if agreed and lead.consent.allows_advertising():
        rest = turn.phrase("consent_given", date=say_day(agreed.at, zone), label=agreed.text[:80])
    else:
        rest = turn.phrase("consent_none")
    turn.reply("source", f"{told} {rest}", reason("asked_source"))
    return True


_MATTER = re.compile(
    r"(?<!\w)(?:about|regarding|concerning) (?:an? |the |my |our )?(?P<en>[\w' -]{4,40})|"
    r"(?<!\w)(?:לגבי|בקשר ל|בנוגע ל|בעניין|על) ?ה?(?P<he>[א-ת׳'\" -]{4,40})",
    re.IGNORECASE,
)
"""What they left their details for, or want details of."""


def _tell_of_matter(turn: Turn, words: str) -> bool:
    """What is said of the one matter that they name ("I left my details about a birthday"); False where it is none."""
    found, dispatch = _MATTER.search(words), turn.playbook.index(Dispatch)
    matter = (found["en"] or found["he"]).strip() if found else ""
    reading = turn.playbook.reader.read(matter) if matter else None
    if reading is None or not reading.sure or reading.best is None:
        return False
    label = reading.best.label
    if label.kind == "answer":
        return dispatch.acts["answer"](turn, Act("answer", matter, reading.best.score, about=label.name))
    return label.name in _OCCASIONS and dispatch.answer(turn, matter)


def _tell_about_us(turn: Turn, act: Act) -> bool:
    """ "Details, please", the commonest first words: a short pitch and one question; of one matter its answer."""
    if _tell_of_matter(turn, act.words):
        return True
    texts, talk = turn.journey.texts, turn.lead.dialogue
    choices = turn.choices(texts.greeting_buttons)
    if texts.pitch is None or talk.phrases.get("pitch"):
        turn.reply("info", turn.phrase("info"), reason("asked_info"), choices)
        return True
    talk.phrases["pitch"] = 1
    turn.reply("info", turn.say(texts.pitch), reason("asked_info"))
    return True


def _learn_name(turn: Turn, act: Act) -> bool:
    if name := find_told_name(act.words):
        turn.lead.contact.name = name
    if turn.lead.dialogue.greeted_at is None and act.alone:
        greet(turn)
    elif act.alone and turn.lead.handoff.open and turn.lead.handoff.open.gravity != "person":
        keep_waiting(turn)  # it belongs to what the team has
    elif act.alone and (told := name_told(turn)) and find_their_name(turn.heard):
        turn.reply("noted", turn.phrase("noted_told", what=told), reason("told_name"))
    elif act.alone and turn.lead.handoff.is_grieved():
        turn.reply("waiting", turn.phrase("details_added"), reason("told_name"))
    elif act.alone:
        is_amid = len(turn.lead.dialogue.recent) > _FIRST_LINES
        phrase = "name_heard" if is_amid else "my_name"
        turn.reply("name", turn.phrase(phrase), reason("told_name"), place=HELP)
    return True


def _let_go(turn: Turn, act: Act) -> bool:
    """It is not theirs, this number: nothing is written to it any more. Or they wrote to us by mistake."""
    if _MINE.search(turn.heard):
        turn.reply("no_worries", turn.phrase("wrong_number_theirs"), reason("small_talk"))
        return True
    refuse(turn, act.words)
    return True


_HUMAN = re.compile(
    r"(?<!\w)(?:(?:a |an |some)?(?:real |actual |live |human )*"
    r"(?:person|human(?: being)?|somebody|someone|people|man|woman|guy)|"
    r"ו?(?:בן|בת|בני) אדם|אדם|אנושי(?:ת)?|מישהו|אנשים|אמיתי(?:ת)?)(?!\w)",
    re.IGNORECASE,
)
_BOT = re.compile(
    r"(?<!\w)(?:(?:chat ?)?bots?|robots?|machine|computer|ai|automatic|automated|"
    r"ה?(?:בוט|צ׳אטבוט|רובוט|מכונה|מחשב|אוטומטי))(?!\w)",
    re.IGNORECASE,
)
_MINE = re.compile(r"סליחה|אופס|התבלבלתי|טעיתי|sorry|oops|my (?:bad|mistake)|meant to", re.IGNORECASE)
"""Who excuses themselves for a wrong number has dialled it."""
ACTS: Mapping[str, ActHandler] = {
    "ask_bot": _tell_what_we_are,
    "ask_who": _tell_what_we_are,
    "ask_source": _tell_source,
    "ask_info": _tell_about_us,
    "my_name": _learn_name,
    "wrong_number": _let_go,
}
