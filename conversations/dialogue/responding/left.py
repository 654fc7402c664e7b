"""What is asked in the same breath as something else that was taken up: it is answered, too."""

import re
from collections.abc import Iterator

from conversations.answers.answering import answer_act
from conversations.answers.coverage import Coverage
from conversations.answers.offered.facts import AnswerGiven
from conversations.dialogue.reading.follows import is_elsewhere
from conversations.dialogue.reading.joints import find_joints, supposes
from conversations.dialogue.reading.kinds import GRAVE
from conversations.dialogue.reading.part import read_part
from conversations.dialogue.reading.thresholds import CLEAR_ANSWER, LEAST
from conversations.dialogue.reading.unknown import POINTS_BACK
from conversations.dialogue.wanted.bookings import asks_to_book
from conversations.dialogue.wanted.confirming import makes_sure
from conversations.handoff.requested.freeze import speaks_of_freeze
from conversations.meetings.kept.calendars import Calendars
from conversations.meetings.offered.showing import OFFERED
from conversations.turn.acts import Act
from conversations.turn.turn import Turn
from conversations.understanding.half_said import refers_back
from conversations.understanding.intents import signals
from conversations.understanding.intents.rarity import names_something
from conversations.understanding.segments import begins_as_question, is_question, split_acts, stand_alone
from conversations.wording.weekdays import find_named_days

_SURE = 0.6
"""How sure an answer must be to what no sign takes apart from the rest."""
_ANSWERED = 2  # questions beside something else that are answered at once
_FEWEST = 3  # words of a question that stands beside something else
_ORDERS = re.compile(
    r"^\W*(?:(?:hi|hey|hello|היי|שלום)\W+)?(?:(?:(?:ו?אם|if|while|since) [^,?]{1,30},|and|also|so|אז|ו?גם)\s+)?"
    r"(?:ו?אפשר|(?:can|could|may) (?:i|we|you) (?:also |please |just )?(?:get|have|order|do|make|send|bring)) "
    r"(?:לי |לנו |(?:גם )?להזמין |בבקשה |היום |הערב |עכשיו |למחר |me |us |today |tonight |now )*"
    r"(?:\d|an? |one |two |three |four |five |אחת|שתי|שני|שלוש|ארבע|חמש|משפחתית|אישית|מגש|פיצה)",
    re.IGNORECASE,
)
"""So many of something, asked for: the order takes it up."""
_NEEDED = re.compile(
    r"(?<!\w)(?:how many|כמה) (?:\w+ )?(?:pies|pizzas|trays|larges|מגשים|פיצות|משפחתיות)(?!\w)", re.IGNORECASE
)
"""How many of them so many people need: the order tells it."""
_CLOSES = re.compile(
    r"(?<!\w)(?:how|where) (?:do|can|should|to|would) ?(?:i|we|you|he|she|they)? ?(?:place an? |make an? )?order(?!\w)|"
    r"here or (?:in |by |through )?(?:the )?(?:link|site|phone)|(?:איך|איפה|היכן) (?:אפשר )?(?:מזמינים|להזמין)",
    re.IGNORECASE,
)
"""How and where one orders: what is read back says how it is closed."""
_COMES_AT = re.compile(
    r"^\W*(?:(?:and|oh|so|also|אה|אז|ו?גם)\W+)*(?:ו?אפשר|(?:can|could) (?:it|you|we|they)|is it possible)"
    r"(?: \w+){0,2}? "
    r"(?:שיגיעו?|שתגיע[וי]?|שיביאו|שתביא[וי]?|להביא|שזה יגיע|שיהיה(?: מוכן)?|"
    r"come|arrive|deliver|bring|be (?:here|there|ready|delivered))"
    r"(?: \w+){0,2}? ?(?:ב|ל|לקראת |סביב |אחרי |at |by |around |for |after )-?"
    r"(?:\d{1,2}(?!\d)|(?:אחת|שתיים|שלוש|ארבע|חמש|שש|שבע|שמונה|תשע|עשר|one|two|three|four|five|six|seven|eight|nine|ten)(?!\w))",
    re.IGNORECASE,
)
"""When it is to be there, asked for: the order says the hour."""


_OTHER_WEEK = re.compile(
    r"(?<!\w)(?:(?:the )?(?:week|day) (?:after|later)|next week|(?:שבוע|יום) (?:אחרי|אחר כך)|(?:ב)?שבוע הבא)(?!\w)",
    re.IGNORECASE,
)
"""Another time is asked for."""
_DONE = frozenset({"event_form", "answer", "asked_staff", "waiting", "did_you_mean", "upset", "source"})
"""Replies that speak to all of the words, or to a question in them."""


def answer_left(turn: Turn, words: str) -> None:
    """Answer the question that goes on from what was ordered, booked or wanted, where no part of it was answered."""
    handoff = turn.lead.handoff
    if (
        handoff.is_grieved()
        or handoff.is_asked_to("where_is_it")
        or not turn.has_replied()
        or any(map(turn.has_said, _DONE))
    ):
        return
    asked = dict.fromkeys((*list_asked(words), *_list_whole(words)))
    sides = [one for one in asked if not (turn.has_said("order") and _is_of_order(one))]
    if turn.has_said("meeting_times"):
        sides = [one for one in sides if not _OTHER_WEEK.search(one)]  # the times that are offered answer it
    acts = [act for side in sides for act in read_part(turn, side) if _is_left(turn, act)]
    for best in sorted(acts, key=lambda act: -act.score)[:_ANSWERED]:
        answer_act(turn, Act("answer", best.words, best.score, best.about, alone=False))


def _is_of_order(side: str) -> bool:
    """Whether it asks for so many, how many are needed, when it comes, or how it is closed: the order tells that.

    >>> _is_of_order("איך מזמינים כמות?"), _is_of_order("ואם כבר אני כאן, אפשר להזמין היום מגש אחד הביתה?")
    (True, True)
    >>> _is_of_order("how would he order so many?"), _is_of_order("can I also get one family pie for tonight?")
    (True, True)
    >>> _is_of_order("can I order from my phone?"), _is_of_order("אפשר להזמין גם בשבת?")
    (False, False)
    """
    return any((_ORDERS.match(side), _NEEDED.search(side), _COMES_AT.match(side), _CLOSES.search(side)))


def list_asked(words: str) -> Iterator[str]:
    """The sides of a breath that ask something, beside one that does not."""
    for part in split_acts(words):
        for joint in find_joints(part):
            sides = (joint.left, stand_alone(joint.right))
            asked = [side for side in sides if begins_as_question(side) and not makes_sure(side)]
            asked = asked or _find_after_wish(*sides)
            if len(asked) == 1 and not supposes(joint):
                yield from asked


def _list_whole(words: str) -> list[str]:
    """The parts that are questions by themselves, beside one that is none."""
    parts = split_acts(words)
    asked = [part for part in parts if is_question(part) and not makes_sure(part) and not refers_back(part)]
    return asked if len(asked) < len(parts) else []


def list_behind_wish(words: str) -> list[str]:
    """What is asked right behind a wish to be put down, but for another day."""
    asked = (one for joint in find_joints(words) for one in _find_after_wish(joint.left, joint.right))
    return [one for one in asked if not find_named_days(one)]


def is_whole(turn: Turn, words: str) -> bool:
    """Whether a question says by itself what it is about, and that is of the business."""
    is_own = names_something(words) and not POINTS_BACK.match(words) and not find_named_days(words)
    return is_own and len(words.split()) >= LEAST and not is_elsewhere(turn, words)


def _find_after_wish(left: str, right: str) -> list[str]:
    """What is asked in a form of its own right after a wish to be put down ("sign me up for waltz, partners swap?")."""
    return [right] if asks_to_book(left) and is_question(right) and not is_question(left) else []


def _is_left(turn: Turn, act: Act) -> bool:
    known = turn.playbook.index(Coverage)
    given = {fact.answer for fact in turn.facts if isinstance(fact, AnswerGiven)}
    is_own = act.about in (known.schedule, known.price)  # what is taken up tells its own days and sums
    return (
        act.name == "answer"
        and act.score >= _SURE
        and act.about not in given
        and not is_own
        and not _is_offered(turn, act)
        and not _is_passed_on(turn, act)
        and _is_asked(act)
    )


def _is_offered(turn: Turn, act: Act) -> bool:
    """Whether it is the wish for what times are offered for."""
    return turn.has_said(OFFERED) and turn.playbook.index(Calendars).find_wanted(act.words) is not None


def _is_passed_on(turn: Turn, act: Act) -> bool:
    """Whether it is the freeze that was just passed on."""
    return turn.has_said("request") and speaks_of_freeze(act.words)


def _is_asked(act: Act) -> bool:
    is_other = signals.asks_for_person(act.words) or act.name in GRAVE
    is_whole = "?" in act.words and act.score >= CLEAR_ANSWER and len(act.words.split()) >= LEAST
    return (is_whole or len(act.words.split()) >= _FEWEST) and not is_other
