"""What is told for its own sake (good news, a joke, that they think it over): a word for it, and nothing for staff."""

from conversations.contact.greeting import pick_first
from conversations.dialogue.passing.joys import tells_joy
from conversations.dialogue.passing.news import may_be_news, tells_good_news
from conversations.dialogue.reading.kinds import GRAVE, POLITE
from conversations.dialogue.reading.thresholds import CLEAR_ANSWER, LEAST
from conversations.grievances.weighing import tells_of_harm
from conversations.handoff.acts import awaits_details
from conversations.lead.reason import reason
from conversations.profile.conditions import find_conditions, is_figure, leave_figures_out
from conversations.profile.facts import TraitLearned
from conversations.profile.learning import is_tender
from conversations.profile.tellings import HARM, MOODS, find_telling
from conversations.profile.tones import say_heard, take_under_way
from conversations.timetable.limits import CanCome, read_limits
from conversations.turn.acts import Act
from conversations.turn.dispatch import Dispatch
from conversations.turn.replying import HEARD
from conversations.turn.turn import Turn
from conversations.understanding.intents.cues import find_cue
from conversations.understanding.segments import is_question, split_acts, stand_alone
from conversations.wording.said import whole


def hear_told(turn: Turn, words: str, acts: list[Act]) -> bool:
    """Answer what is told for its own sake in a word; False where it is more than that, or something surer."""
    if turn.lead.handoff.is_grieved() or is_question(words) or awaits_details(turn):
        return False
    if tells_joy(words) and not any(act.name.startswith("request") for act in acts):
        if take_under_way(turn, words):
            return True
        turn.reply("heard", turn.phrase("tone_happy"), reason("told_something"), pick_first(turn))
        return True
    kind = find_telling(turn, stand_alone(words)) or ("good_news" if tells_good_news(words) else None)
    if kind in _JOYS and is_tender(turn):
        return False  # what was hoped for with whom they lost
    if not all(_is_faint(act) or (kind in _JOYS | {HARM} and _is_of_kin(turn, act)) for act in acts):
        return False
    if kind == "settled" and turn.lead.handoff.open:
        return turn.playbook.index(Dispatch).acts["resolved"](turn, Act("resolved", words))
    is_harm = kind not in MOODS and find_cue(words) != "blessing" and tells_of_harm(turn, words)
    if is_harm and not _is_likelier_asked(turn, words):
        return turn.playbook.index(Dispatch).acts["complaint"](turn, Act("complaint", words))
    if kind not in MOODS or (kind in _JOYS and _is_bare(words) and not tells_good_news(words)):
        return False
    if take_under_way(turn, words):
        return True
    turn.reply("heard", turn.phrase(f"told_{kind}"), reason("told_something"), pick_first(turn))
    return True


def _is_likelier_asked(turn: Turn, words: str) -> bool:
    """Whether words by themselves are far likelier of something that is answered than a complaint ("I got a gift")."""
    known = turn.playbook.reader.read(words).candidates
    best = max((one.score for one in known if one.label.kind == "answer"), default=0.0)
    complains = max((one.score for one in known if one.label.name in GRAVE), default=0.0)
    return best >= _LIKELY and complains <= _HARDLY


_LIKELY, _HARDLY = 0.7, 0.05


def hear_figure(turn: Turn, words: str) -> bool:
    """ "You lowered my blood pressure" is relief, and nothing of the body: it gets the word that relief gets."""
    hands = turn.lead.handoff
    if not is_figure(words) or is_question(words) or hands.is_grieved() or hands.has_owner():
        return False
    if len(leave_figures_out(words).split()) > _AROUND or awaits_details(turn):
        return False
    turn.reply("heard", say_heard(turn), reason("told_something"), pick_first(turn))
    return True


_AROUND = 5  # words that may stand around a figure of speech


def congratulate(turn: Turn, words: str, acts: list[Act]) -> None:
    """Good news beside a question is congratulated first, wherever in the message it stands."""
    if turn.lead.handoff.is_grieved() or any(act.name in _OWN_WORD for act in acts) or not is_question(words):
        return
    for part in split_acts(words):
        if is_question(part) or len(part.split()) < _TELLING or not may_be_news(part):
            continue
        if read_limits(part) != CanCome():
            continue  # when they can come is no news
        kind = find_telling(turn, stand_alone(part))
        if tells_joy(part):
            turn.reply("heard", turn.phrase("tone_happy"), reason("told_something"), place=HEARD)
            return
        if kind == "expecting" and not _OF_BIRTH.isdisjoint(one.name for one in find_conditions(words)):
            return  # it is heard as what it is
        if kind == "expecting" and _BORN.search(part):
            turn.reply("heard", turn.phrase("told_born"), reason("told_something"), place=HEARD)
            return
        if kind in _JOYS:
            turn.reply("heard", turn.phrase(f"told_{kind}"), reason("told_something"), place=HEARD)
            return


_BORN = whole(
    r"newborn|new baby|baby(?:[’']s| is) (?:here|already here|born)|gave birth|(?:week|month)s?[- ]old|"
    r"just had (?:a|her|his|their) (?:baby|kid|son|daughter)|"
    r"תינוק(?:ת)? (?:קטנ\w+|חדש\w*|בן|בת)|ילדה (?:לפני|עכשיו|לא מזמן)|אחרי לידה|נולד\w*"
)
"""The child is there, whosever it is."""
_OF_BIRTH = frozenset({"pregnancy", "birth"})
_JOYS = frozenset({"good_news", "celebrating", "expecting"})
_OWN_WORD = frozenset({"wedding", "birthday", "good_news", "loss", "illness", "hard_time"})
"""Acts that are given a word of their own anyhow."""
_TELLING = 3  # words that may tell of something


def _is_bare(words: str) -> bool:
    """Whether a single word is said, which is merely like another ("I'm up" like "I'm expecting" in Hebrew)."""
    return sum(any(sign.isalpha() for sign in word) for word in words.split()) < LEAST


def _is_of_kin(turn: Turn, act: Act) -> bool:
    """Whether a child is but named in it, and nothing of what it may come for is told."""
    told = {fact.trait for fact in turn.facts if isinstance(fact, TraitLearned)}
    return act.name == "for_child" and told.isdisjoint({"age", "interest"})


def _is_faint(act: Act) -> bool:
    """Whether an act is merely polite, or an answer that a word of what is told happens to bring."""
    return act.name in POLITE | {"unknown"} or (act.name == "answer" and act.score < CLEAR_ANSWER)
