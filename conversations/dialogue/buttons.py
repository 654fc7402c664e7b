"""Doing what was picked, by number, by words or by a tap: all three mean the same."""

from conversations.answers import answering, stages
from conversations.consent.opt_out import bring_back, refuse
from conversations.contact import greeting
from conversations.dialogue import choices
from conversations.handoff import conversation
from conversations.journey.model.answers import Button
from conversations.lead.lead import Consent
from conversations.purchases import purchase
from conversations.timeline.telling import reason
from conversations.turn.turn import Turn
from conversations.wording.filling import clean


def pick_by_words(turn: Turn, words: str, quoted: str | None) -> bool:
    """A number or a button's words."""
    lead, labels = turn.lead, turn.playbook.labels
    number = choices.find_number(words)
    if number is not None and quoted and (button_id := choices.find_quoted(number, clean(quoted), labels)):
        return pick(turn, button_id)
    if number is not None and lead.choices:
        choice = choices.at_number(lead.choices, number)
        return pick(turn, choice.id) if choice else _offer_again(turn)
    button_id = choices.find_label(words, lead.choices, labels)
    return pick(turn, button_id) if button_id else False


def pick(turn: Turn, button_id: str) -> bool:
    """Do what a button of this id does; one that is gone brings the menu. Always True: it was understood."""
    button = turn.journey.buttons.get(button_id)
    if button is None:
        greeting.show_menu(turn, turn.journey.texts.menu, reason("choice_gone"))
    elif button.refuse:
        refuse(turn, turn.heard or button_id)
    else:
        do(turn, button_id, button)
    return True


def _offer_again(turn: Turn) -> bool:
    choices = tuple(turn.lead.choices)
    turn.reply("choose_again", turn.say(turn.journey.texts.choose_again), reason("not_listed"), choices)
    return True


def do(turn: Turn, button_id: str, button: Button) -> None:
    """What a button stands for."""
    turn.lead.misses = 0
    if button.stage and not button.link:
        stages.go_to(turn, button.stage, reason("chose", button=button_id))
    if button.answer in turn.journey.answers and button.answer is not None:
        why = reason("answered_choice", answer=button.answer, button=button_id)
        answering.give_answer(turn, button.answer, why)
    elif button.agree:
        _agree(turn, button)
    elif button.link:
        _give_link(turn, button_id, button)
    elif button.handoff:
        conversation.open_handoff(turn, conversation.ASKED, turn.heard or button_id)
    elif button.menu:
        greeting.show_menu(turn, turn.journey.texts.menu, reason("menu"))
    else:
        turn.reply("thanks", turn.say(turn.journey.texts.thanks), reason("chose", button=button_id))


def _give_link(turn: Turn, button_id: str, button: Button) -> None:
    purchase.follow_link(turn, button)
    why = reason("link", button=button_id)
    turn.reply("link", f"{turn.say(button.label)} 👇", why, turn.choices((button_id,)))


def _agree(turn: Turn, button: Button) -> None:
    """They agree to advertising: the words they tapped, and what was asked, are kept as proof."""
    label, channel = turn.say(button.label), turn.channel.value if turn.channel else "unknown"
    if not turn.lead.allows_advertising():
        asked = next((line.text for line in reversed(turn.lead.recent) if line.by == "bot"), "")
        wording = f"{label} ({asked})" if asked else label
        greeting.note_consent(turn, Consent(True, wording, turn.now, channel))
    if turn.lead.refused_at:
        bring_back(turn, turn.heard or label)
        return
    texts = turn.journey.texts
    turn.reply("agreed", turn.say(texts.agreed or texts.thanks), reason("agreed", source=channel))
