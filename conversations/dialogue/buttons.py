"""Doing what was picked, by number, by words or by a tap: all three mean the same; and links that were opened."""

from conversations.answers.answering import answer_statement
from conversations.answers.asked.meeting import Meetings
from conversations.answers.giving import give_answer
from conversations.answers.offered.facts import AnswerGiven
from conversations.answers.stages import advance, go_to
from conversations.consent.opt_out import refuse
from conversations.contact.greeting import pick_ways, show_menu
from conversations.dialogue.choices import Labels, find_label, find_quoted
from conversations.dialogue.heard.following import follow_up
from conversations.dialogue.wanted.picked import at_number, find_number
from conversations.journey.model.answers import Button
from conversations.lead.lead import Stage
from conversations.lead.reason import reason
from conversations.profile.learning import learn
from conversations.turn.acts import Act
from conversations.turn.dispatch import Dispatch
from conversations.turn.inputs import Clicked
from conversations.turn.turn import Turn
from conversations.wording.filling import clean

_YOUNGEST, _CHILD, _OLDEST = 9, 12, 100


def pick_by_words(turn: Turn, words: str) -> bool:
    """A number or a button's words."""
    choices, labels = turn.lead.dialogue.choices, turn.playbook.index(Labels).ids
    number = find_number(words)
    quoted = clean(turn.quoted) if number is not None and turn.quoted else ""
    if number is not None and quoted and (button_id := find_quoted(number, quoted, labels)):
        return pick(turn, button_id)
    if number is not None and choices and _may_mean(turn, words, number):
        choice = at_number(choices, number)
        return pick(turn, choice.id) if choice else _take_age(turn, number) or _offer_again(turn)
    button_id = find_label(words, choices, labels)
    return pick(turn, button_id) if button_id else False


def _may_mean(turn: Turn, words: str, number: int) -> bool:
    """Whether a number means one of the choices; else it goes on from the last answer ("two": of us, or pies).

    Links alone carry no numbers, and a number in words is less than one that is typed.
    """
    choices = turn.lead.dialogue.choices
    has_numbers = any(choice.url is None for choice in choices) or number in (1, -1)
    return has_numbers and (any(map(str.isdecimal, words)) or follow_up(turn, words) is None)


def leave_by_words(turn: Turn, words: str) -> bool:
    """The words of a button that stops everything; they count even while staff have the conversation."""
    button_id = find_label(words, (), turn.playbook.index(Labels).ids)
    if button_id is None or not turn.journey.buttons[button_id].refuse:
        return False
    refuse(turn, words)
    return True


def pick(turn: Turn, button_id: str) -> bool:
    """Do what a button of this id does; one that is gone brings the menu. Always True: it was understood."""
    button = turn.journey.buttons.get(button_id)
    kind, _, answer_id = button_id.partition(":")
    if kind == "answer" and answer_id in turn.journey.answers:
        turn.lead.dialogue.misses = 0
        give_answer(turn, AnswerGiven(answer_id, None, button_id), reason("meant", answer=answer_id))
    elif button is None and turn.playbook.index(Dispatch).pick(turn, button_id):
        turn.lead.dialogue.misses = 0
    elif button is None:
        show_menu(turn, turn.journey.texts.menu, reason("choice_gone"))
    else:
        do(turn, button_id, button)
    return True


def do(turn: Turn, button_id: str, button: Button) -> None:
    """What a button stands for."""
    turn.lead.dialogue.misses = 0
    if button.stage and not button.link and not button.refuse:
        go_to(turn, button.stage, reason("chose", button=button_id))
    act = turn.playbook.index(Dispatch).buttons.get(button.action)
    if act:
        act(turn, button_id, button)
    else:
        turn.reply("thanks", turn.say(turn.journey.texts.thanks), reason("chose", button=button_id))


def press_menu(turn: Turn, button_id: str, button: Button) -> None:
    """A button that shows the next steps."""
    show_menu(turn, turn.journey.texts.menu, reason("menu"))


def _take_age(turn: Turn, number: int) -> bool:
    """A number that no list is long enough for is an age, where the business asks what age somebody is."""
    statements = turn.playbook.index(Meetings).statements
    if not _YOUNGEST < number < _OLDEST or not {"own_age", "for_child"} & statements.keys():
        return False
    learn(turn, "age", str(number), turn.heard)
    act = "for_child" if number <= _CHILD else "own_age"
    if not answer_statement(turn, Act(act, turn.heard)):
        turn.reply(
            "noted", turn.phrase("age_noted", age=str(number)), reason("told_us", act=act), pick_ways(turn)
        )
    return True


def _offer_again(turn: Turn) -> bool:
    choices = tuple(turn.lead.dialogue.choices)
    turn.reply("choose_again", turn.say(turn.journey.texts.choose_again), reason("not_listed"), choices)
    return True


def note_click(turn: Turn, clicked: Clicked) -> None:
    """A tracked link was opened: a sign of deciding, unless the link says otherwise."""
    link = clean(clicked.link)
    button = turn.journey.buttons.get(link)
    turn.lead.dialogue.clicked.setdefault(link, turn.now)
    if button:
        _follow(turn, button)


def press_link(turn: Turn, button_id: str, button: Button) -> None:
    """Give the link that a button stands for."""
    _follow(turn, button)
    why = reason("link", button=button_id)
    turn.reply("link", turn.phrase("here_is_link"), why, turn.choices((button_id,)))


def _follow(turn: Turn, button: Button) -> None:
    """What picking or opening a link says of a lead."""
    advance(turn, button.stage or Stage.DECISION, reason("followed_link"))
